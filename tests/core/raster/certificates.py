"""A certificate for tests, made on the spot: a root of nobody's, and a signer under it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Certificate:
    """PEM files: the signer's chain, its key, and the root alone."""

    chain: Path
    key: Path
    root: Path


def make_certificate(folder: Path, name: str) -> Certificate:
    """A signer called ``name`` under a root of its own; skips where what makes certificates is missing."""
    pytest.importorskip("cryptography")
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    now = datetime.datetime.now(datetime.timezone.utc)

    def signed(subject: str, own, issuer: x509.Name | None, by, is_root: bool) -> x509.Certificate:
        named = x509.Name(
            [
                x509.NameAttribute(NameOID.COMMON_NAME, subject),
                x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Test"),
            ]
        )
        usage = {
            "digital_signature": True, "content_commitment": False, "key_encipherment": False,
            "data_encipherment": False, "key_agreement": False, "key_cert_sign": is_root,
            "crl_sign": is_root, "encipher_only": False, "decipher_only": False,
        }  # fmt: skip
        builder = (
            x509.CertificateBuilder()
            .subject_name(named)
            .issuer_name(issuer or named)
            .public_key(own.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=30))
            .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), True)
            .add_extension(x509.KeyUsage(**usage), True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(own.public_key()), False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()), False)
        )
        if not is_root:
            builder = builder.add_extension(
                x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), False
            )
        return builder.sign(by, hashes.SHA256())

    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root = signed(f"{name} root", root_key, None, root_key, True)
    leaf = signed(name, key, root.subject, root_key, False)
    made = Certificate(folder / f"{name}.chain.pem", folder / f"{name}.key.pem", folder / f"{name}.root.pem")
    pem = serialization.Encoding.PEM
    made.chain.write_bytes(leaf.public_bytes(pem) + root.public_bytes(pem))
    made.root.write_bytes(root.public_bytes(pem))
    plain = serialization.NoEncryption()
    made.key.write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
    return made
