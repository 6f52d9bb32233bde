"""The guide of the plugin as a web page: docs/qgis.md as HTML with its pictures, for the help button.

Only what that page is written in is known here: headings, paragraphs, lists, tables, pictures, links, code.
Needs no other package, so that the zip can be built anywhere.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "qgis.md"
_STYLE = (
    "body{max-width:52em;margin:2em auto;padding:0 1em;font:16px/1.5 sans-serif}img{max-width:100%}"
    "td,th{padding:.2em .6em;vertical-align:top}code{background:#8882;padding:0 .2em}"
    "@media(prefers-color-scheme:dark){body{background:#222;color:#ddd}a{color:#8bf}}"
)
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
#: An animation alone on its lines, with the words before it: too heavy for the zip.
_ANIMATION = re.compile(r"(?:^[^\n#|]+\n)*\n?^!\[[^\]]*\]\([^)\s]+\.gif\)\n", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_MARKS = (
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*([^*]+)\*\*"), r"<b>\1</b>"),
    (re.compile(r"\*([^*]+)\*"), r"<i>\1</i>"),
)
_ITEM = re.compile(r"(\d+\.|[-*]) +(.*)")


def build(target: Path, page: Path = PAGE) -> list[Path]:
    """Write the page and its pictures into ``target``; give the files, the page first."""
    target.mkdir(parents=True, exist_ok=True)
    text = _ANIMATION.sub("", page.read_text(encoding="utf-8"))
    made = [target / f"{page.stem}.html"]
    for _title, name in _PICTURE.findall(text):
        picture = target / Path(name).name
        picture.write_bytes((page.parent / name).read_bytes())
        made.append(picture)
    body = "\n".join(_blocks(text.splitlines()))
    made[0].write_text(
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>RS GenEdit</title>'
        f"<style>{_STYLE}</style></head><body>\n{body}\n</body></html>\n",
        encoding="utf-8",
    )
    return list(dict.fromkeys(made))


def _blocks(lines: list[str]) -> Iterator[str]:
    """HTML of the blocks that blank lines part."""
    block: list[str] = []
    code: list[str] | None = None
    for line in [*lines, ""]:
        if line.startswith("```"):
            if code is not None:
                yield f"<pre>{html.escape(chr(10).join(code))}</pre>"
            code = [] if code is None else None
        elif code is not None:
            code.append(line)
        elif line.startswith("#"):
            yield from _block(block)
            block = []
            level, title = line.split(" ", 1)
            name = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
            yield f'<h{len(level)} id="{name}">{_inline(title)}</h{len(level)}>'
        elif line.strip():
            block.append(line)
        else:
            yield from _block(block)
            block = []


def _block(lines: list[str]) -> Iterator[str]:
    if not lines:
        return
    if lines[0].startswith("|"):
        rows = [line.strip().strip("|").split("|") for line in lines if not re.fullmatch(r"[|\-: ]+", line)]
        cells = ("".join(f"<td>{_inline(cell.strip())}</td>" for cell in row) for row in rows)
        yield "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"
    elif _ITEM.match(lines[0]):
        kind = "ol" if lines[0][0].isdigit() else "ul"
        items: list[str] = []
        for line in lines:
            found = _ITEM.match(line)
            if found:
                items.append(found[2])
            else:
                items[-1] += " " + line.strip()
        yield f"<{kind}>" + "".join(f"<li>{_inline(item)}</li>" for item in items) + f"</{kind}>"
    else:
        yield f"<p>{_inline(' '.join(line.strip() for line in lines))}</p>"


def _inline(text: str) -> str:
    made = html.escape(text, quote=False)
    made = _PICTURE.sub(lambda m: f'<img src="{Path(m[2]).name}" alt="{html.escape(m[1])}">', made)
    # Other pages do not come along: their links are told as words.
    made = _LINK.sub(
        lambda m: f'<a href="{m[2]}">{m[1]}</a>' if m[2][0] == "#" or "://" in m[2] else m[1], made
    )
    for pattern, replacement in _MARKS:
        made = pattern.sub(replacement, made)
    return made
