"""Content credentials (C2PA): a signed manifest of what made a file, in the file or as a sidecar beside it.

The person's own certificate and key are named by their paths; nothing is asked on a network, so there is no
time stamp. A manifest that is embedded moves the directory of a TIFF behind its pixels: a COG would not be a
strict one any more, and gets a sidecar unless it is asked otherwise. c2pa-python is an extra of the engine.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from rs_genedit import owned
from rs_genedit.errors import OutputError, UsageError
from rs_genedit.protocol import EditRequest
from rs_genedit.raster import tifftags
from rs_genedit.raster.xmp import CREATOR, PART_COMPUTED, TERMS, Marks
from rs_genedit.runtime.durable import reason
from rs_genedit.runtime.faults import one_line

SUFFIX = ".c2pa"
#: TIFF tag that holds an embedded manifest.
TAG = 52545
_MEDIA = "image/tiff"
#: A person's certificate says nothing of the signature's algorithm in words; the first that fits its key is it.
_ALGORITHMS = (b"es256", b"ps256", b"ed25519", b"es384", b"es512", b"ps384", b"ps512")
_LARGEST = 1 << 20
_LARGEST_MANIFEST = 64 << 20
_MISSING = "content credentials need the engine's extra 'credentials' (c2pa-python): install it"


@dataclass(frozen=True)
class Credentials:
    """What the manifest of a file says, and whether it holds.

    Attributes
    ----------
    is_intact : bool
        The signature is right, and the file is the one that was signed.
    is_trusted : bool
        The certificate leads to one that the person trusts.
    signer, issuer, serial : str
        Of the certificate.
    generator : str
        The software that made the claim.
    is_sidecar : bool
    faults : tuple of str
        C2PA's codes of what does not hold.
    """

    is_intact: bool
    is_trusted: bool
    signer: str
    issuer: str
    serial: str
    generator: str
    is_sidecar: bool
    faults: tuple[str, ...] = ()

    @property
    def is_ours(self) -> bool:
        """Whether the claim is one of this engine."""
        return self.generator.startswith(CREATOR)


def is_available() -> bool:
    """Whether credentials can be written and checked here."""
    return find_spec("c2pa") is not None


def is_sidecar(request: EditRequest) -> bool:
    """Whether the manifest of the main output lies beside it."""
    return request.signature == "sidecar" or (request.signature == "auto" and request.format == "cog")


def require_signer(request: EditRequest) -> None:
    """Find out before any work whether the outputs can be signed as asked.

    Raises
    ------
    UsageError
        What signs is not installed, a file cannot be read, or certificate and key do not belong together.
    """
    if request.certificate is None:
        return
    if not is_available():
        raise UsageError(f"{_MISSING}, or leave the certificate out", hint="certificate")
    import c2pa
    from PIL import Image

    trial, signer = io.BytesIO(), _signer(request)
    Image.new("L", (1, 1)).save(trial, "TIFF")
    trial.seek(0)
    try:
        builder = c2pa.Builder(
            json.dumps(_manifest(Marks("", source_type=PART_COMPUTED), "")), context=_context()
        )
        builder.sign(signer, _MEDIA, trial, io.BytesIO())
    except c2pa.C2paError as error:
        raise _useless(_reason(error)) from None


def sign(path: Path, marks: Marks, request: EditRequest, title: str, sidecar: Path | None) -> dict[str, Any]:
    """Sign the TIFF at ``path``; into itself, or into ``sidecar``.

    Returns
    -------
    dict
        What the Item tells of the signature: serial number of the certificate, and where the manifest is.

    Raises
    ------
    OutputError
        It cannot be signed, or the signature does not read back.
    """
    import c2pa

    partial = owned.temporary_name(path)
    try:
        builder = c2pa.Builder(json.dumps(_manifest(marks, title)), context=_context())
        if sidecar is not None:
            builder.set_no_embed()
        with open(path, "rb") as source, open(partial, "x+b") as target:
            manifest = builder.sign(_signer(request), _MEDIA, source, target)
        if sidecar is not None:
            sidecar.write_bytes(manifest)
        else:
            partial.replace(path)
    except (c2pa.C2paError, OSError) as error:
        raise OutputError(f"the output cannot be signed: {_reason(error)}") from None
    finally:
        partial.unlink(missing_ok=True)
    found = read(path, sidecar)
    if found is None or not found.is_intact:
        faults = f": {', '.join(found.faults)}" if found else ""
        raise OutputError(f"the signature of the output does not hold{faults}")
    return {"serial": found.serial, "where": "sidecar" if sidecar else "embedded"}


def read(path: Path, sidecar: Path | None = None, trusted: str = "") -> Credentials | None:
    """The credentials of a file, embedded or in ``sidecar``; None where it has none.

    Parameters
    ----------
    trusted : str
        Certificates in PEM that the person trusts; empty: none.
    """
    import c2pa

    manifest = None
    if sidecar is not None and owned.is_regular_file(sidecar) and sidecar.stat().st_size <= _LARGEST_MANIFEST:
        manifest = sidecar.read_bytes()
    try:
        with open(path, "rb") as file:
            reader = c2pa.Reader(_MEDIA, file, manifest_data=manifest, context=_context(trusted))
            told = json.loads(reader.json())
    except c2pa.C2paError as error:
        if "ManifestNotFound" in str(error) or (manifest is None and not has_embedded(path)):
            return None
        return Credentials(False, False, "", "", "", "", manifest is not None, (_reason(error),))
    return _credentials(told, manifest is not None)


def has_embedded(path: Path) -> bool:
    """Whether a TIFF has the tag of an embedded manifest, as can be seen without what reads it."""
    return tifftags.has_tag(path, TAG)


# ------------------------------------------------------------------------------------------------------ parts


def _credentials(told: Mapping[str, Any], beside: bool) -> Credentials:
    active = told.get("manifests", {}).get(told.get("active_manifest"), {})
    about = active.get("signature_info") or {}
    made_by: Mapping[str, Any] = next(iter(active.get("claim_generator_info") or []), {})
    state = told.get("validation_state")
    faults = tuple(str(one.get("code")) for one in told.get("validation_status") or [])
    return Credentials(
        state in ("Valid", "Trusted"),
        state == "Trusted",
        str(about.get("common_name") or ""),
        str(about.get("issuer") or ""),
        str(about.get("cert_serial_number") or ""),
        f"{made_by.get('name', '')} {made_by.get('version', '')}".strip(),
        beside,
        tuple(code for code in faults if code != "signingCredential.untrusted"),
    )


def _manifest(marks: Marks, title: str) -> dict[str, Any]:
    action = {
        "action": "c2pa.created",
        "softwareAgent": {"name": CREATOR, "version": marks.version},
        "digitalSourceType": TERMS + marks.source_type,
    }
    return {
        "claim_generator_info": [{"name": CREATOR, "version": marks.version}],
        "title": title,
        "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [action]}}],
    }


def _context(trusted: str = "") -> Any:
    """Settings: no thumbnail, no network, and only what the person trusts."""
    import c2pa

    settings: dict[str, Any] = {
        "builder": {"thumbnail": {"enabled": False}},
        "verify": {"verify_trust": True, "remote_manifest_fetch": False, "ocsp_fetch": False},
    }
    if trusted:
        settings["trust"] = {"user_anchors": trusted}
    return c2pa.Context(settings=c2pa.Settings.from_dict(settings))


def _signer(request: EditRequest) -> Any:
    import c2pa

    chain = read_pem(str(request.certificate), "certificate")
    key = read_pem(str(request.private_key), "private key")
    complaint = ""
    for algorithm in _ALGORITHMS:
        try:
            info = c2pa.C2paSignerInfo(alg=algorithm, sign_cert=chain, private_key=key, ta_url=None)
            return c2pa.Signer.from_info(info)
        except c2pa.C2paError as error:
            complaint = complaint or _reason(error)
    raise _useless(complaint)


def _useless(complaint: str) -> UsageError:
    return UsageError(
        f"nothing can be signed with this certificate and private key ({complaint}): give the chain in PEM, "
        "the signer's certificate first, and its own key without a password",
        hint="certificate",
    )


def read_pem(name: str, what: str) -> bytes:
    """A PEM file; raises :class:`UsageError` where it is not one."""
    try:
        path = Path(name).expanduser()
        if not path.is_file() or path.stat().st_size > _LARGEST:
            raise UsageError(f"the {what} {name} is not a file that can be read", hint="certificate")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        if isinstance(error, UsageError):
            raise
        raise UsageError(f"the {what} {name} cannot be read: {error}", hint="certificate") from None
    if b"-----BEGIN" not in data:
        raise UsageError(f"the {what} {name} is not in PEM form (-----BEGIN ...)", hint="certificate")
    return data


def _reason(error: BaseException) -> str:
    return one_line(reason(error))
