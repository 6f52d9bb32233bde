"""The deliberate breakages of ``make mutants``: each with the tests that are to notice it."""

from __future__ import annotations

from dataclasses import dataclass

ENGINE = "core/rs_genedit"
_RASTER, _PATCH = f"{ENGINE}/raster", f"{ENGINE}/methods/multiscale/patch"
_MULTISCALE, _TASKS = f"{ENGINE}/methods/multiscale", f"{ENGINE}/tasks"
_T, _TR, _TM = "tests/core", "tests/core/raster", "tests/core/methods"
_INPAINTING, _KERNELS = f"{_TM}/test_inpainting.py", f"{_TM}/test_patchmatch_kernels.py"
_QUALITY, _RECIPE = f"{_T}/test_quality.py", f"{_T}/test_text_recipe.py"
_FINISH, _FAILURES = f"{_TR}/test_finish.py", f"{_TR}/test_finish.py::TestFailures"
_DURABILITY, _PROMISES = f"{_TR}/test_durability.py", f"{_T}/test_job_promises.py"


@dataclass(frozen=True)
class Breakage:
    """``old`` in ``file`` becomes ``new``; ``tests`` are paths or ids for pytest."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


def _staging(name: str, old: str, new: str, *tests: str) -> Breakage:
    return Breakage(name, f"{_RASTER}/staging.py", old, new, tests or (f"{_TR}/test_staging.py", _DURABILITY))


def _raster(module: str, name: str, old: str, new: str, *tests: str) -> Breakage:
    return Breakage(name, f"{_RASTER}/{module}.py", old, new, tests)


def _patch(module: str, name: str, old: str, new: str, *tests: str) -> Breakage:
    return Breakage(name, f"{_PATCH}/{module}.py", old, new, tests)


def _scale(module: str, name: str, old: str, new: str, *tests: str) -> Breakage:
    return Breakage(name, f"{_MULTISCALE}/{module}.py", old, new, tests)


def _engine(file: str, name: str, old: str, new: str, *tests: str) -> Breakage:
    return Breakage(name, f"{ENGINE}/{file}", old, new, tests)


_OWNED, _READ = "tests/core/test_owned_files.py", "tests/core/test_read_files.py"
_DURABLE = (
    _staging("fsync of the journal removed", "                os.fsync(journal.fileno())\n", ""),
    _staging("finished area not synced before its rename", "            sync(temporary)\n", ""),
    _staging(
        "damaged area taken up",
        "elif self._hash_on_disk(area) != area.sha256:",
        "elif False:",
    ),
    _staging("what was written is not read back", "if _hash(*self._load(temporary)) != digest:", "if False:"),
    _staging("changed mask not in an area's hash", "    digest.update(np.packbits(changed).data)\n", ""),
    _staging(
        "another request's staging taken up",
        "if resume and owner is not None and owner != self._owner:",
        "if False:",
    ),
    _staging("overlapping areas accepted", "        if other is not None:", "        if False:"),
    _staging("area laid over one row too low", "local = shared.shift(-area.window.row, -area.window.col)\n"
             "                result[", "local = shared.shift(-area.window.row, -area.window.col)\n"
             "                shared = shared.shift(1, 0).intersect(window)\n                result[",
             f"{_TR}/test_staging.py", _FAILURES),
    _engine("jobs/edit.py", "failures never resumable",
            "return isinstance(output, str) and has_finished_work(output)", "return False",
            _PROMISES),
    _scale("sampler", "scale checkpoints never taken up", "            if saved is not None:",
           "            if False:", f"{_TM}/test_sampler.py"),
    _scale("sampler", "scale checkpoints never saved", "                if scale < scales - 1:",
           "                if False:", f"{_TM}/test_sampler.py"),
    _scale("sampler", "guidances do not take up their state",
           "guidance.load_state_dict({name.removeprefix(prefix): array for name, array in own.items()})",
           "pass",
           f"{_TM}/test_sampler.py"),
    _raster("outputs", "main file published before its side files",
            "for partial, final in reversed(self._partials):", "for partial, final in self._partials:",
            f"{_TR}/test_failed_and_verified.py"),
    _engine("app/worker.py", "progress is not throttled", "self._emit = Throttle(self._door)",
            "self._emit = self._door", f"{_T}/test_worker.py"),
    _engine("jobs/registry.py", "a lone text passes for paths", "return _checked(name(request, context))",
            "return name(request, context)", f"{_T}/test_worker.py"),
    _engine("presets.py", "one broken preset takes all away", "            except PresetError as error:\n"
            "                left_out",
            "            except ZeroDivisionError as error:\n                left_out",
            f"{_T}/language/test_presets.py"),
    _engine("json_files.py", "a pipe is read as JSON",
            "    if not stat.S_ISREG(found.st_mode):", "    if False:",
            f"{_T}/language/test_presets.py"),
    _raster("finish", "only the last patch is told", 'made["patch"].append(path)', 'made["patch"][:] = [path]',
            f"{_T}/test_edit.py"),
    _engine("owned.py", "links taken for folders of the engine's own",
            "stat.S_ISDIR(os.lstat(path).st_mode) and not is_link(path)", "Path(path).is_dir()", _OWNED),
    _engine("owned.py", "files of any name deleted",
            "if not (known.fullmatch(path.name) and delete_file(path)):", "if not delete_file(path):", _OWNED),
    _engine("owned.py", "hard links taken for the engine's own",
            "return is_regular_file(path) and os.lstat(path).st_nlink <= 1", "return is_regular_file(path)",
            _OWNED),
    _raster("staging_folder", "somebody else's folder used", "if foreign and not _is_note(",
            "if False and not _is_note(",
            _OWNED),
    _raster("read_files", "files under a VRT not counted as read",
            "        if len(seen) == 1 or _is_vrt(name):",
            "        if len(seen) == 1:", _READ),
    _raster("read_files", "files compared by name only",
            "            found = files.get(identity)", "            found = None", _READ),
    _raster("outputs", "a file that the request names is replaced",
            "    found = first_conflict(written, request_files(request))\n", "    found = None\n", _READ),
    _raster("outputs", "companions of any origin replaced", "    _check_companions(outputs)\n", "",
            _READ),
    _raster("outputs", "patches deleted whoever changed them",
            "if owned.is_regular_file(path) and checksum.endswith(", "if True or checksum.endswith(", _READ),
    _raster("outputs", "old side files speak for the new raster",
            "                        target.unlink(missing_ok=True)\n", "                        pass\n",
            f"{_FINISH}::test_overwriting_replaces_sidecars_too"),
    _raster("outputs", "partial files stay after a failure",
            "                if path.name.startswith(partial.name):", "                if False:",
            _DURABILITY),
)  # fmt: skip

_VERIFY = (
    _raster("verify", "mask comparison off", "if self._masked and not _equal(", "if False and not _equal(",
            _DURABILITY),
    _raster("verify", "written pixels not compared", "        if not _equal(expected, found):",
        "        if False:",
            _DURABILITY),
    _raster("verify", "changes outside the ROI accepted",
            "            if not _equal(expected[:, untouched], original[:, untouched]):",
            "            if False:",
            _FAILURES),
    _raster("verify", "lost metadata accepted", "    if lost:\n        raise", "    if False:\n        raise",
            _FAILURES),
    _raster("verify", "compared by value, not by bits", '    if a.dtype.kind == "f":', "    if False:",
            f"{_FINISH}::test_generated_rasters"),
    _raster("verify", "only the first piece verified",
            "    pieces = [piece for window in windows for piece in comparison.pieces(window)]\n",
            "    pieces = [piece for window in windows for piece in comparison.pieces(window)][:1]\n",
            _DURABILITY),
    _raster("finish", "what a TIFF cannot hold is not kept beside it",
            "            expected.keep_beside(target)\n", "", f"{_FINISH}::TestCog"),
    _raster("finish", "the output does not say that it is synthetic",
            ".with_tags(self.provenance.tags())", "", f"{_TR}/test_provenance.py"),
)  # fmt: skip

_SAYS = (
    _raster("provenance", "Item without its seed", '            f"{PREFIX}seed": self.seed,\n', "",
            f"{_TR}/test_provenance.py"),
    _raster("provenance", "tags name another seed", '"RS_GENEDIT_SEED": str(self.seed),',
            '"RS_GENEDIT_SEED": "0",', f"{_TR}/test_provenance.py"),
    _raster("provenance", "disclaimer left out",
            '            "RS_GENEDIT_DISCLAIMER": DISCLAIMER,\n', "", f"{_TR}/test_provenance.py"),
    _raster("provenance", "Item's models left out", '            f"{PREFIX}models": dict(self.models),\n', "",
            f"{_TR}/test_provenance.py", _PROMISES),
    _raster("change", "polygons touch at corners", "connectivity=4", "connectivity=8", f"{_TR}/test_change.py"),
    _raster("radiometry", "rounded down", "native = np.rint(native)", "native = np.floor(native)",
            f"{_TR}/test_radiometry.py"),
    _raster("radiometry", "made pixels may read as nodata",
            "result[band] = self._dodge(native.astype(self.dtype), band)",
            "result[band] = native.astype(self.dtype)",
            f"{_TR}/test_radiometry.py"),
    _raster("radiometry", "one glint stretches the whole range", "PERCENTILES = (0.5, 99.5)",
            "PERCENTILES = (0.0, 100.0)", f"{_TR}/test_radiometry.py"),
    _raster("region", "every mask shifted by one column",
        "        return _rasterized(self._outlines[here], window)",
            "        return np.roll(_rasterized(self._outlines[here], window), 1, 1)",
            f"{_TR}/test_region_mask.py", f"{_QUALITY}"),
    _raster("region", "a region is its bounding box",
            "        return _rasterized(self._outlines[here], window)",
            "        return _rasterized(shapely.envelope(self._parts[here]), window)",
            f"{_TR}/test_region_mask.py"),
    _raster("region", "clusters ignore the distance", 'predicate="dwithin", distance=distance_px',
            'predicate="dwithin", distance=0.0', f"{_TR}/test_region.py", f"{_T}/test_plan.py"),
    _engine("jobs/previews.py", "previews misplaced",
            "Affine.translation(window.col * factor, window.row * factor)",
            "Affine.translation(window.col, window.row)", _PROMISES),
    _engine("jobs/previews.py", "previews ignore the bands asked for",
            "RgbBridge.for_display(self._pixels, self._bands)", "RgbBridge.for_display(self._pixels)",
            _PROMISES),
    _engine("portable.py", "an Item tells folders", "    if tells or users", "    if False and users",
            f"{_T}/test_portable_requests.py"),
    _engine("jobs/edit.py", "a changed source is not said", "fingerprint != earlier", "fingerprint == 0",
            f"{_T}/test_portable_requests.py"),
    _engine("jobs/edit.py", "text digest left out of the resume key", "    digest.update(recipe.digest())\n",
        "",
            f"{_T}/test_plan.py", _RECIPE),
    _engine("jobs/edit.py", "source left out of the resume key",
            "        digest.update(pixels.fingerprint(unit.window.intersect(pixels.window)).encode())\n",
            "        pass\n", f"{_T}/test_plan.py"),
    _engine("jobs/edit.py", "finished windows are made again",
        "        if all(staging.is_done(piece) for piece in window.tiles(_PIECE)):",
            "        if False:", f"{_T}/test_edit.py"),
)  # fmt: skip

_MADE = (
    _patch("denoiser", "coherence 0", "np.float32(1 - self.settings.coherence)", "np.float32(1)", _QUALITY),
    _patch("denoiser", "detail restoration off",
           "        restore(out, sources, matcher.atlas, step, self.workers)\n", "", _QUALITY),
    _patch("denoiser", "Laplace fill off", "            return laplace_fill(known, free)",
        "            return known",
           _QUALITY),
    _patch("denoiser", "a removal's own surroundings not proposed",
           "-1, own) if self.from_surroundings else -1", "-1, own) if False else -1", _QUALITY),
    _patch("denoiser", "no propagation", "            if field is not None:", "            if False:",
        _QUALITY),
    _patch("denoiser", "sources of the coarser scale forgotten", "take = free[at] & (refined >= 0)",
        "take = free[at] & (refined < -1)", f"{_TM}/test_patch.py"),
    _patch("denoiser", "the last vote as wide as the others", "s.last_spread if last else s.spread", "s.spread",
           _QUALITY),
    _patch("denoiser", "noise levels do not follow the contrast",
           "return straight(s.start * contrast, s.end * contrast, s.steps)",
           "return straight(s.start, s.end, s.steps)", f"{_TM}/test_patch.py", _QUALITY),
    _patch("sharpness", "sums of sharpness in thread order", "for block in sorted(sums)", "for block in sums",
           f"{_TM}/test_sharpness.py"),
    _patch("sharpness", "pieces laid on whole", "    beta = np.float32(share(",
        "    beta = np.float32(1) + 0 * np.float32(share(",
           f"{_TM}/test_sharpness.py"),
    _patch("aggregation", "good matches count no more",
           "trust = -np.minimum(gap / np.float32(self.typical), 50).astype(np.float32)",
           "trust = np.zeros_like(gap)", f"{_TM}/test_aggregation.py"),
    _patch("aggregation", "near centres count no more",
           "score = trust[view] + self._place[dy + self.radius, dx + self.radius]", "score = trust[view] + 0",
           f"{_TM}/test_aggregation.py"),
    _patch("aggregation", "the weakest vote names the source", "stronger = score > strongest",
           "stronger = (score < strongest) | (source < 0)", f"{_TM}/test_aggregation.py"),
    _patch("patch_sources", "drawn from anywhere in the window",
        "            centres[tile.slices()] &= away <= self.reach\n", "",
           f"{_TM}/test_patch_sources.py"),
    _patch("patch_sources", "the removed thing may be drawn from", "        if self.unwanted:",
        "        if False:",
           f"{_TM}/test_patch_sources.py", f"{_TM}/test_resemblance.py"),
    _patch("patch_sources", "patches half of nodata", "    full: float = 0.999",
        "    full: float = 0.5", f"{_TM}/test_patch_sources.py"),
    _patch("patch_sources", "refined one pixel to the right", "2 * width + 2 * col + cols % 2",
        "2 * width + 2 * col + 1 - cols % 2", f"{_TM}/test_patch_sources.py", f"{_TM}/test_patch.py"),
    _patch("resemblance", "nothing resembles", "NEAR = 0.5", "NEAR = 0.0", f"{_TM}/test_resemblance.py"),
    _scale("sampler", "tile halo of _raise cut",
           "                int(tile.row / ratio) - 3,\n                int(tile.col / ratio) - 3,\n"
           "                int(tile.bottom / ratio) + 4,\n                int(tile.right / ratio) + 4,\n",
           "                int(tile.row / ratio) - 1,\n                int(tile.col / ratio) - 1,\n"
           "                int(tile.bottom / ratio) + 2,\n                int(tile.right / ratio) + 2,\n",
           f"{_TM}/test_sampler.py"),
    _scale("sampler", "known pixels lose their noise",
           "noise = np.asarray(found + keep * (given - found), np.float32)",
           "noise = np.asarray(found, np.float32)",
           f"{_TM}/test_sampler.py"),
    _scale("sampler", "known pixels not put back at the end",
           "            clean[at] = np.where(here.keep[rows, cols] < 1, clean[at], here.known[at])\n",
           "            pass\n", f"{_TM}/test_sampler.py"),
    _scale("sampler", "no fresh noise in ancestral steps", "                if ancestral:",
        "                if False:",
           f"{_TM}/test_sampler.py"),
    _scale("pyramid", "what goes bleeds into what comes", "usable = canvas.valid[at] & ~canvas.roi[at]",
           "usable = canvas.valid[at]", f"{_TM}/test_pyramid.py"),
    _scale("pyramid", "invalid pixels held near the ROI",
           "        free[void[at] & (away <= horizon)] = 0\n", "", f"{_TM}/test_pyramid.py"),
    _scale("laplace", "every place filled with zero",
           "    out[:, free] = splu(sparse.csc_matrix(laplace)).solve(boundary).T\n", "    out[:, free] = 0\n",
           f"{_TM}/test_laplace.py"),
    _scale("resample", "cubic half a pixel off", "+ 0.5) / ratio - 0.5", "+ 0.0) / ratio - 0.5",
           f"{_TM}/test_resample.py"),
    _scale("noise", "the same noise in every block", "_words(0, band, block.row // BLOCK, block.col // BLOCK)",
           "_words(0, band, 0, 0)", f"{_TM}/test_noise.py"),
    _scale("noise", "noise does not know the scale", "key = _words(seed, scale << 32 | step)",
           "key = _words(seed, step)", f"{_TM}/test_noise.py"),
    _scale("guidance", "the object is not pulled to", "SHARE = np.float32(0.8)", "SHARE = np.float32(0.0)",
           f"{_TM}/test_guidance.py"),
    _scale("guidance", "what surrounds the object colours it",
           "area(self.pixels[(slice(None), *at)] * self.mask[at], source, tile, factor)",
           "area(self.pixels[(slice(None), *at)], source, tile, factor)", f"{_TM}/test_guidance.py"),
    _scale("walk", "strength does not decide the first scale",
           "return round((1.0 - self.strength) * (self.denoiser.scales - 1))", "return 0",
           f"{_TM}/test_sampler.py"),
    _scale("walk", "a small ROI loses its content at low strength",
           "        return levels[round((1.0 - self.strength) * (len(levels) - 1)) :]", "        return levels",
           f"{_TM}/test_sampler.py", _QUALITY),
)  # fmt: skip

_TASK = (
    _engine("tasks/copy.py", "a copy's patch source ignores its polygon",
            "usable[at] = source.valid(have) & placing.region.mask(have)", "usable[at] = source.valid(have)",
            f"{_T}/test_plan.py", _QUALITY),
    _engine("tasks/copy.py", "the copy is not laid where it goes",
            "        return [Placed(canvas.window, pixels, mask)] if self._of(unit) else []",
            "        return []",
            f"{_T}/test_plan.py", f"{_T}/test_edit.py"),
    _engine("tasks/copy.py", "copies drift by a pixel", "placing = Placing(region, round(point.y",
            "placing = Placing(region, 1 + round(point.y", f"{_T}/test_plan.py"),
    _engine("tasks/exemplar.py", "an exemplar's polygon ignored",
            "self.exemplar.inside & self.exemplar.valid", "self.exemplar.valid", f"{_T}/test_plan.py"),
    _engine("tasks/exemplar.py", "exemplar left out of the resume key",
            "        return digest.digest()", '        return b""', f"{_T}/test_plan.py"),
    _engine("tasks/remove.py", "what is removed may be learnt from",
            "reach, unwanted=True, full", "reach, full",
            f"{_T}/test_plan.py", _QUALITY),
    _engine('methods/multiscale/patchmatch/denoiser.py', 'texture does not count in a removal',
            'weights[-2:] = roughness**2',
            'weights[-2:] = 0', _INPAINTING),
    _engine('methods/multiscale/patchmatch/denoiser.py', 'a removal is a mean of patches alone',
            '            restore(mean, self._field, flat',
            '            (lambda *_: None)(mean, self._field, flat', _INPAINTING),
    _engine('methods/multiscale/patchmatch/denoiser.py', 'class codes are averaged in a removal',
            'left == 1 and s.shift == 0',
            'left == 1 and False', _INPAINTING),
    _engine('methods/multiscale/patchmatch/denoiser.py', 'matched patches are never shifted',
            'self.settings.shift * plane.deviation',
            '0 * plane.deviation', _INPAINTING),
    _engine('methods/multiscale/patchmatch/denoiser.py', 'what is compared carries no noise',
            '        if left > 0:',
            '        if False:', _INPAINTING),
    _engine('methods/multiscale/patchmatch/plane.py', 'coarse scales do not know native texture',
            '= rough[(slice(None), *tile.slices(within=seen))]',
            '= 0 * rough[(slice(None), *tile.slices(within=seen))]', _INPAINTING),
    _engine('methods/multiscale/patchmatch/plane.py', "the ROI spoils the sources' texture",
            'texture(part, np.asarray(source.usable[seen.slices()]))',
            'texture(part)', _INPAINTING),
    _engine('methods/multiscale/patchmatch/kernels.py', 'PatchMatch does not propagate',
            'for number in range(len(_NEIGHBOURS)):',
            'for number in range(0):', _KERNELS),
    _engine('methods/multiscale/patchmatch/kernels.py', 'PatchMatch does not search at random',
            'for number in range(tries):',
            'for number in range(0):', _KERNELS),
    _engine('methods/multiscale/patchmatch/kernels.py', 'votes count alike however far the match',
            'np.exp(-min(cost[y, x] * falloff, np.float32(50)))',
            'np.float32(1)', _KERNELS),
    _engine('methods/multiscale/patchmatch/kernels.py', 'chance does not know the place',
            '_hash(_hash(key) + place)',
            '_hash(_hash(key))', _KERNELS),
    _engine("jobs/compose.py", "copied edges not softened", "        if recipe.softened and",
            "        if False and", _QUALITY, f"{_T}/test_edit.py"),
    _engine("jobs/compose.py", "nodata gets content", " * canvas.valid[around]\n", "\n", f"{_T}/test_edit.py"),
    _engine("jobs/compose.py", "feather breaks at tile borders", "seen = window.pad(feather)",
        "seen = window.pad(0)",
            _QUALITY),
    _engine("methods/feathering.py", "the ROI itself is blended",
            "    return np.where(roi, 1, out).astype(np.float32)", "    return out.astype(np.float32)",
            f"{_TM}/test_blend.py"),
    _engine("methods/feathering.py", "the feather follows a ruler", "np.clip(0.3 * grain, -0.45, 0.45)",
            "np.clip(0.0 * grain, -0.45, 0.45)", f"{_TM}/test_blend.py"),
    _engine("tasks/text/task.py", "the worst drawing chosen",
            "return min(renderings, key=lambda one: one[:2])[2]",
            "return max(renderings, key=lambda one: one[:2])[2]",
            _RECIPE),
    _engine("tasks/text/task.py", "guidance weight ignored", "CONFIDENCE * plan.task.guidance", "CONFIDENCE",
            _RECIPE),
    _engine("tasks/text/task.py", "patch sources left out of the text digest",
            "            digest.update(np.ascontiguousarray(patch_source.pixels).tobytes())\n", "",
            _RECIPE),
    _engine("tasks/text/task.py", "the encoder's weights left out of the text digest",
            '{self.plan.encoder.sha256}{self.rule}', '{self.rule}', _RECIPE),
    _engine("tasks/text/prepare.py", "negatives not passed on",
            "text_target(encoder, prompt, made.paraphrases, negative)",
            "text_target(encoder, prompt, made.paraphrases, ())", "tests/core/encoders/test_prepare.py"),
    _engine("encoders/base.py", "unwanted words do not count in the loss",
            "            each = each + 0.5 * (embeddings @ self.unwanted.T).clamp(min=0).mean(-1)\n",
            "            pass\n", "tests/core/encoders/test_builtin.py", "tests/core/encoders/test_score.py",
            "tests/core/encoders/test_prepare.py"),
    _engine("runtime/context.py", "progress falls",
            "self._farthest = done = max(self._farthest, fraction)", "self._farthest = done = fraction",
            f"{_T}/test_context.py"),
    _engine("models/download.py", "https to http redirect allowed",
            '        if urlsplit(req.full_url).scheme == "https" and urlsplit(newurl).scheme != "https":',
            "        if False:",
            "tests/core/encoders/test_pinned_weights.py::test_a_redirect_never_leaves_https"),
)  # fmt: skip

BREAKAGES = (*_DURABLE, *_VERIFY, *_SAYS, *_MADE, *_TASK)

#: Breakages that change nothing that anybody could see: name to why.
EQUIVALENT: dict[str, str] = {
    "polygons touch at corners": "outlines are united afterwards, which parts rings that touch: the "
    "polygons of 400 random masks are the same bytes either way",
}
