"""Everything a raster file says besides its pixels, as one value: read it, compare it, carry it on.

Copying a rasterio profile loses colour interpretation, descriptions, units, scales, offsets, tags,
AREA_OR_POINT, masks, colour tables, attribute tables, GCPs and RPCs, so nothing here goes through a profile.
GDAL itself writes the fullest description of a dataset when it is asked for a VRT; :meth:`Metadata.read` parses
that and adds the tag domains that the VRT driver leaves out. The same XML elements are valid in a VRT and in a
``.aux.xml`` sidecar, which is how :mod:`~rs_genedit.raster.overlay` hands all of it to GDAL's writers and how
:meth:`Metadata.keep_beside` keeps what a format cannot hold.

Statistics, histograms and overviews describe pixels that an edit changes. They are not metadata here: they are
never read, carried or compared.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET  # nosec B405 - parses what GDAL serialised in this process
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

import rasterio
from rasterio.crs import CRS
from rasterio.enums import ColorInterp
from rasterio.errors import RasterioIOError
from rasterio.io import DatasetReader, DatasetWriter

from rs_genedit.errors import SceneError
from rs_genedit.raster.gdalxml import Tags, gcp_of, gcps_of, serialised, tags_of, tags_to_xml, vrt_of
from rs_genedit.raster.grid import Window
from rs_genedit.raster.sameness import same_value
from rs_genedit.raster.xmp import DOMAIN as XMP

#: Band elements carried as XML, in the order in which the VRT schema has them.
EXTRAS = ("ColorTable", "CategoryNames", "GDALRasterAttributeTable")
_RPC_ROW, _RPC_COL = "LINE_OFF", "SAMP_OFF"


@dataclass(frozen=True)
class BandMetadata:
    """What one band says. Numbers are kept as GDAL writes them, so that no digit is lost on the way."""

    dtype: str
    colour: str = "Undefined"
    description: str = ""
    unit: str = ""
    scale: str | None = None
    offset: str | None = None
    nodata: str | None = None
    tags: Tags = field(default_factory=dict)
    extras: tuple[tuple[str, str], ...] = ()

    def entries(self, band: int) -> Iterator[tuple[str, str]]:
        """(name, value) of everything that is set, for comparison."""
        yield f"band {band} type", self.dtype
        yield f"band {band} colour interpretation", self.colour
        for name in ("description", "unit", "scale", "offset", "nodata"):
            value = getattr(self, name)
            if value:
                yield f"band {band} {name}", value
        for name, xml in self.extras:
            yield f"band {band} {name}", xml
        yield from _tag_entries(self.tags, f"band {band} tag")

    def describe(self, parent: ET.Element) -> None:
        """Append this band's elements to a VRTRasterBand or PAMRasterBand."""
        tags_to_xml(parent, self.tags)
        for name, value in (
            ("Description", self.description),
            ("NoDataValue", self.nodata),
            ("UnitType", self.unit),
            ("Offset", self.offset),
            ("Scale", self.scale),
        ):
            if value:
                ET.SubElement(parent, name).text = value
        ET.SubElement(parent, "ColorInterp").text = self.colour
        for _, xml in self.extras:
            parent.append(ET.fromstring(xml))  # nosec B314 - canonical text made by read()


@dataclass(frozen=True)
class Metadata:
    """What a raster says, apart from its pixels, statistics and overviews.

    Attributes
    ----------
    height, width : int
        Size in pixels.
    crs : str or None
        WKT2 of the CRS of the transform, or of the GCPs where there are some.
    epoch : str or None
        Coordinate epoch of a dynamic CRS.
    transform : tuple of float or None
        GDAL geotransform (six numbers); None where the raster has none.
    gcps : tuple of dict
        Attributes of each GCP: Id, Info, Pixel, Line, X, Y, Z.
    tags : mapping
        Domain -> key -> value; the default domain is ``""``. RPCs are the domain ``RPC``.
    mask : str
        How invalid pixels are marked: all_valid, nodata, per_dataset, alpha, ...
    bands : tuple of BandMetadata
    """

    height: int
    width: int
    crs: str | None
    epoch: str | None
    transform: tuple[float, ...] | None
    gcps: tuple[Mapping[str, str], ...]
    tags: Tags
    mask: str
    bands: tuple[BandMetadata, ...]

    # ------------------------------------------------------------------------------------------------- reading

    @classmethod
    def read(cls, source: str | Path | DatasetReader) -> Metadata:
        """Read a raster's metadata; raise :class:`SceneError` if it cannot be opened."""
        if isinstance(source, (str, Path)):
            try:
                with rasterio.open(source) as dataset:
                    return cls._read(dataset)
            except RasterioIOError as error:
                raise SceneError(f"cannot read the metadata of {source}: {error}") from None
        return cls._read(source)

    @classmethod
    def _read(cls, dataset: DatasetReader) -> Metadata:
        root = vrt_of(dataset)
        srs = root.find("SRS")
        gcp_list = root.find("GCPList")
        wkt, epoch = None, None
        if srs is not None or gcp_list is not None:
            crs = dataset.crs or dataset.gcps[1]
            wkt = crs.to_wkt(version="WKT2_2019") if crs else None
            epoch = srs.get("coordinateEpoch") if srs is not None else None
        transform = root.findtext("GeoTransform")
        bands = root.findall("VRTRasterBand")
        return cls(
            height=dataset.height,
            width=dataset.width,
            crs=wkt,
            epoch=epoch,
            transform=tuple(float(v) for v in transform.split(",")) if transform else None,
            gcps=tuple(MappingProxyType(point) for point in gcps_of(dataset, root)),
            tags=tags_of(dataset, 0),
            mask=" ".join(sorted(flag.name for flag in dataset.mask_flag_enums[0])),
            bands=tuple(_band_of(dataset, index, element) for index, element in enumerate(bands, 1)),
        )

    # ---------------------------------------------------------------------------------------------- arithmetic

    @property
    def window(self) -> Window:
        """The whole raster."""
        return Window(0, 0, self.height, self.width)

    def windowed(self, window: Window) -> Metadata:
        """The metadata of a file that holds only ``window``: transform, GCPs and RPC offsets moved."""
        transform = self.transform
        if transform is not None:
            x0, a, b, y0, d, e = transform
            col, row = window.col, window.row
            transform = (x0 + a * col + b * row, a, b, y0 + d * col + e * row, d, e)
        gcps = tuple(
            MappingProxyType(
                {
                    **g,
                    "Pixel": _number(float(g["Pixel"]) - window.col),
                    "Line": _number(float(g["Line"]) - window.row),
                }
            )
            for g in self.gcps
        )
        tags = dict(self.tags)
        if "RPC" in tags:
            rpc = dict(tags["RPC"])
            rpc[_RPC_ROW] = _number(float(rpc[_RPC_ROW]) - window.row)
            rpc[_RPC_COL] = _number(float(rpc[_RPC_COL]) - window.col)
            tags["RPC"] = rpc
        return replace(
            self, height=window.height, width=window.width, transform=transform, gcps=gcps, tags=tags
        )

    def with_tags(self, tags: Mapping[str, str]) -> Metadata:
        """The same with ``tags`` added to the default domain."""
        return replace(self, tags={**self.tags, "": {**self.tags.get("", {}), **tags}})

    @property
    def xmp(self) -> str:
        """The XMP packet; empty where there is none."""
        return next(iter(self.tags.get(XMP, {}).values()), "")

    def with_xmp(self, packet: str) -> Metadata:
        """The same with another XMP packet."""
        return replace(self, tags={**self.tags, XMP: {XMP: packet}})

    def without_colour_tables(self) -> Metadata:
        """The same where colours go without saying: a table of greys that GDAL derives from the file's kind."""
        bands = tuple(
            replace(b, extras=tuple(e for e in b.extras if e[0] != "ColorTable"), colour=_plain(b.colour))
            for b in self.bands
        )
        return replace(self, bands=bands)

    def georeference(self, dtype: str, bands: int = 1) -> Metadata:
        """Only where the pixels lie, for a companion raster (a change mask) on the same grid."""
        kept = {domain: values for domain, values in self.tags.items() if domain == "RPC"}
        point = self.tags.get("", {}).get("AREA_OR_POINT")
        if point:
            kept[""] = {"AREA_OR_POINT": point}
        band = BandMetadata(dtype=dtype, colour="Gray")
        return replace(self, tags=kept, mask="all_valid", bands=(band,) * bands)

    # ---------------------------------------------------------------------------------------------- comparison

    def entries(self) -> dict[str, str]:
        """Everything that is set, flat: name -> value."""
        flat: dict[str, str] = {"size": f"{self.width} x {self.height}", "bands": str(len(self.bands))}
        if self.crs:
            flat["CRS"] = self.crs
        if self.epoch:
            flat["coordinate epoch"] = self.epoch
        if self.transform:
            flat["transform"] = ", ".join(map(repr, self.transform))
        for index, gcp in enumerate(self.gcps, 1):
            flat[f"GCP {index}"] = " ".join(f"{key}={gcp[key]}" for key in sorted(gcp))
        flat.update(_tag_entries(self.tags, "tag"))
        flat["mask"] = self.mask
        for index, band in enumerate(self.bands, 1):
            flat.update(band.entries(index))
        return flat

    def diff(self, other: Metadata) -> list[str]:
        """What of this is missing or different in ``other``, one line each; empty when nothing was lost."""
        theirs = other.entries()
        lines = []
        for name, value in self.entries().items():
            if name not in theirs:
                lines.append(f"{name} is lost (was {_short(value)})")
            elif not same_value(name, value, theirs[name]):
                lines.append(f"{name} was {_short(value)}, is {_short(theirs[name])}")
        return lines

    # ------------------------------------------------------------------------------------------------- writing

    def describe(self, root: ET.Element) -> None:
        """Append the dataset's elements to a VRTDataset or PAMDataset."""
        if self.crs and not self.gcps:
            srs = ET.SubElement(root, "SRS")
            srs.text = self.crs
            if self.epoch:
                srs.set("coordinateEpoch", self.epoch)
        if self.transform:
            ET.SubElement(root, "GeoTransform").text = ", ".join(map(repr, self.transform))
        if self.gcps:
            points = ET.SubElement(root, "GCPList", Projection=self.crs or "")
            for gcp in self.gcps:
                ET.SubElement(points, "GCP", dict(gcp))
        tags_to_xml(root, self.tags)

    def apply(self, path: str | Path) -> list[str]:
        """Write all of this onto the finished GeoTIFF at ``path`` (same size, bands, type).

        What the format has a place for goes into the file, the rest into ``<path>.aux.xml``. Masks are pixels
        and are the writer's business. Do not use it on a COG: editing the header breaks the layout; see
        :meth:`keep_beside`.

        Returns
        -------
        list of str
            What could not be kept at all; empty in the ordinary case.
        """
        with rasterio.open(path, "r+") as dataset:
            if self.gcps:
                crs = CRS.from_wkt(self.crs) if self.crs else CRS()
                dataset.gcps = ([gcp_of(g) for g in self.gcps], crs)
            else:
                if self.transform:
                    dataset.transform = rasterio.Affine.from_gdal(*self.transform)
                if self.crs:
                    dataset.crs = CRS.from_wkt(self.crs)
            for domain, values in self.tags.items():
                if not domain.startswith(("xml:", "json:")):
                    dataset.update_tags(ns=domain or None, **values)
            for index, band in enumerate(self.bands, 1):
                _apply_band(dataset, index, band)
            dataset.colorinterp = [ColorInterp[_COLOURS.get(b.colour, b.colour.lower())] for b in self.bands]
        return self.keep_beside(path)

    def keep_beside(self, path: str | Path) -> list[str]:
        """Put what the file at ``path`` lacks into its ``.aux.xml``, which GDAL and QGIS read along with it.

        Returns
        -------
        list of str
            What is lost even so.
        """
        aux = Path(f"{path}.aux.xml")
        aux.unlink(missing_ok=True)  # what a driver put there is written anew, without stale statistics
        found = Metadata.read(path)
        if not self.diff(found):
            return []
        root = ET.Element("PAMDataset")
        written = found.entries()
        self._missing(written).describe(root)
        for index, band in enumerate(self.bands, 1):
            if any(not same_value(name, value, written.get(name)) for name, value in band.entries(index)):
                band.describe(ET.SubElement(root, "PAMRasterBand", band=str(index)))
        aux.write_text(serialised(root), encoding="utf-8")
        return self.diff(Metadata.read(path))

    def _missing(self, written: Mapping[str, str]) -> Metadata:
        """The dataset-level part of this that ``written`` does not hold."""
        kept = {name for name, value in self.entries().items() if same_value(name, value, written.get(name))}
        georeferenced = {"CRS", "transform", *(f"GCP {i}" for i in range(1, len(self.gcps) + 1))}
        whole = any(name not in kept for name in georeferenced & self.entries().keys())
        tags = {
            domain: {k: v for k, v in values.items() if _tag_name("tag", domain, k) not in kept}
            for domain, values in self.tags.items()
        }
        return replace(
            self,
            crs=self.crs if whole else None,
            transform=self.transform if whole else None,
            gcps=self.gcps if whole else (),
            tags={domain: values for domain, values in tags.items() if values},
        )


# --------------------------------------------------------------------------------------------------- from GDAL

_COLOURS = {"Hue": "hue", "YCbCr_Y": "Y", "YCbCr_Cb": "Cb", "YCbCr_Cr": "Cr"}


def _band_of(dataset: DatasetReader, index: int, element: ET.Element) -> BandMetadata:
    extras = [(name, element.find(name)) for name in EXTRAS]
    return BandMetadata(
        dtype=element.get("dataType", "Byte"),
        colour=element.findtext("ColorInterp") or "Undefined",
        description=element.findtext("Description") or "",
        unit=element.findtext("UnitType") or "",
        scale=_unless(element.findtext("Scale"), 1.0),
        offset=_unless(element.findtext("Offset"), 0.0),
        nodata=element.findtext("NoDataValue"),
        tags=tags_of(dataset, index),
        extras=tuple((n, ET.canonicalize(ET.tostring(e), strip_text=True)) for n, e in extras if e is not None),
    )


def _unless(text: str | None, default: float) -> str | None:
    """A scale of 1 and an offset of 0 say nothing; formats differ in whether they write them."""
    return None if text is None or float(text) == default else text


# -------------------------------------------------------------------------------------------------- comparison


def _tag_name(prefix: str, domain: str, key: str) -> str:
    return f"{prefix} {domain}:{key}" if domain else f"{prefix} {key}"


def _tag_entries(tags: Tags, prefix: str) -> Iterator[tuple[str, str]]:
    for domain, values in tags.items():
        for key, value in values.items():
            yield _tag_name(prefix, domain, key), value


def _plain(colour: str) -> str:
    return "Undefined" if colour == "Palette" else colour


def _number(value: float) -> str:
    return repr(value)


def _short(value: str) -> str:
    value = " ".join(value.split())
    return repr(value if len(value) <= 60 else f"{value[:57]}...")


def _apply_band(dataset: DatasetWriter, index: int, band: BandMetadata) -> None:
    for domain, values in band.tags.items():
        if not domain.startswith(("xml:", "json:")):
            dataset.update_tags(index, ns=domain or None, **values)
    if band.description:
        dataset.set_band_description(index, band.description)
    if band.unit:
        dataset.set_band_unit(index, band.unit)
    if band.scale or band.offset:
        scales, offsets = list(dataset.scales), list(dataset.offsets)
        scales[index - 1], offsets[index - 1] = float(band.scale or 1), float(band.offset or 0)
        dataset.scales, dataset.offsets = scales, offsets
    if band.nodata is not None and dataset.nodata is None:
        dataset.nodata = float(band.nodata)
