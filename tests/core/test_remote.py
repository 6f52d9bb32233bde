"""Which names lead off this computer."""

from __future__ import annotations

import pytest
from rs_genedit.remote import other_computer

LOCAL = (
    "a.tif",
    "/data/a.tif",
    "./a.tif",
    "../a b/é.tif",
    "C:/data/a.tif",
    "C:\\data\\a.tif",
    "d:a.tif",
    r"\\?\C:\long\a.tif",
    "//?/D:/long/a.tif",
    "file:///data/a.tif",
    "file:/data/a.tif",
    "file://localhost/data/a.tif",
    "file:///C:/a.tif",
    "/vsizip//data/a.zip/b.tif",
    "/vsizip/{/data/a.zip}/b.tif",
    "/vsigzip//data/a.gz",
    "zip:///data/a.zip!b.tif",
    "zip:/data/a.zip!b.tif",
    "/vsimem/a.tif",
    'NETCDF:"/data/a.nc":sst',
    "NETCDF:/data/a.nc:sst",
    "HDF5:/data/a.h5://group/x",
    "GPKG:/data/a.gpkg:table",
    "/nets/a.tif",
    "/data/net/a.tif",
    "",
    "/",
)
REMOTE = {
    r"\\server\share\a.tif": "//server/share",
    r"\\SERVER\Share\a.tif": "//server/share",
    "//server/share/a.tif": "//server/share",
    r"\/server/share/a.tif": "//server/share",
    r"/\server\share": "//server/share",
    r"\\server": "//server",
    r"  \\server\share\a.tif": "//server/share",
    '"//server/share/a.tif"': "//server/share",
    r"\\server@SSL\DavWWWRoot\a": "//server@ssl/davwwwroot",
    r"\\192.0.2.1\c$\a": "//192.0.2.1/c$",
    r"\\?\UNC\server\share\a.tif": "//server/share",
    "//?/unc/server/share/a.tif": "//server/share",
    r"\\.\pipe\x": r"\\.\pipe\x",
    r"\\?\GLOBALROOT\Device\x": r"\\?\GLOBALROOT\Device\x",
    "file://server/share/a.tif": "//server",
    "file:////server/share/a.tif": "//server/share",
    "file:///%5C%5Cserver/a.tif": None,
    "file:////%73erver/share/a.tif": "//server/share",
    "file:\\\\server\\share\\a.tif": "//server",
    "http://x.org/a.tif": "http://x.org",
    "HTTPS://X.org:8080/a.tif?token=1": "https://x.org:8080",
    "https://me:secret@x.org/a.tif": "https://x.org",
    "ftp://x.org/a": "ftp://x.org",
    "s3://bucket/a.tif": "s3://bucket",
    "gs://bucket/a.tif": "gs://bucket",
    "smb://server/share": "smb://server",
    "http:/x.org/a.tif": "http:/x.org/a.tif",
    "/vsicurl/http://x.org/a.tif": "/vsicurl/http://x.org/a.tif",
    "/VSICURL/http://x.org/a.tif": "/VSICURL/http://x.org/a.tif",
    "/vsicurl?url=http://x.org": "/vsicurl?url=http://x.org",
    "/vsis3/bucket/a.tif": "/vsis3/bucket/a.tif",
    "/vsizip//vsicurl/http://x.org/a.zip/b.tif": "/vsicurl/http://x.org/a.zip/b.tif",
    "/vsizip/vsicurl/http://x.org/a.zip": "/vsizip/vsicurl/http://x.org/a.zip",
    "/vsizip/{/vsis3/b/a.zip}/c.tif": "/vsis3/b/a.zip",
    r"/vsizip/\\server\share\a.zip": "//server/share",
    "/vsigzip//vsigzip//vsicurl/http://x.org": "/vsicurl/http://x.org",
    "/vsisubfile/0_9,/vsicurl/http://x.org": "/vsisubfile/0_9,/vsicurl/http://x.org",
    "/vsistdin/": "/vsistdin/",
    "zip:////server/share/a.zip!b": "//server/share",
    "zip+https://x.org/a.zip!b": "zip+https://x.org",
    'NETCDF:"//server/share/a.nc":sst': "//server/share",
    'NETCDF:"http://x.org/a.nc":sst': "http://x.org",
    "WMS:http://x.org/?": "WMS:http://x.org/?",
    "PG:host=x.org password=hunter2": "PG:host=x.org password=…",  # pragma: allowlist secret
    "vrt:///data/a.tif?bands=1": "vrt://",
    "GTIFF_DIR:1:/vsicurl/http://x.org": "GTIFF_DIR:1:/vsicurl/http://x.org",
    "<GDAL_WMS><ServerUrl>http://x.org": "<GDAL_WMS><ServerUrl>http://x.org",
    '{"type": "gdal_streamed_alg"}': '{"type": "gdal_streamed_alg"}',
    "/net/server/share/a.tif": "//server",
}


@pytest.mark.parametrize("name", LOCAL)
def test_a_local_name(name: str) -> None:
    assert other_computer(name) is None


@pytest.mark.parametrize("name", REMOTE)
def test_a_remote_name(name: str) -> None:
    if REMOTE[name] is None:
        assert other_computer(name)
    else:
        assert other_computer(name) == REMOTE[name]
