"""Build the book: execute the chapters that changed, render, and put the site in its place when it is whole."""

from __future__ import annotations

from pathlib import Path

from briefings.building import memory, store
from briefings.building.chapters import Chapter, Executed, with_outputs
from briefings.building.conditions import Conditions, conditions_of
from briefings.building.laying_out import frame_of, lay_out, require_pages, require_project
from briefings.building.options import Options
from briefings.building.places import Places
from briefings.building.progress import Progress, tell
from briefings.building.publishing import publish, workshop
from briefings.building.rendering import render
from briefings.building.sections import notices
from briefings.building.states import states, united
from briefings.errors import BriefingsError


def build(project: Path, options: Options) -> Path:
    """Build the site; the site built before stays as it was unless all goes well.

    A chapter is executed if its code, the Python, the packages, or anything that it read when it was last executed has
    changed; what the others made is kept in ``_build/store``. Where all is as it was, nothing is done.

    Parameters
    ----------
    project : Path
        The directory that holds ``_config.yml``, ``_toc.yml``, ``chapters`` and ``data``.
    options : Options

    Returns
    -------
    Path
        The first page of the site.

    Raises
    ------
    BriefingsError
        If a chapter fails, is left unexecuted, or if Sphinx warns of anything; the message names each.
    """
    require_project(project)
    output = (options.output or project / "_build" / "html").absolute()
    try:
        with workshop(output, lambda: tell(f"another build works in {output.parent}; waiting for it to end")) as folder:
            build_in(Places(project, output, folder, options.data or project / "data"), options)
    except OSError as failure:
        where = failure.filename or output.parent
        raise BriefingsError(f"the site was not built: {where}: {failure.strerror or failure}") from None
    return output / "index.html"


def build_in(places: Places, options: Options) -> None:
    """Build the site in a workshop of its own and put it in its place, unless it would come out as it is."""
    conditions = conditions_of(places, options)
    change = "--force" if options.force else memory.change_since(places, conditions)
    if change is None:
        tell("nothing has changed since the site was built")
        return
    if options.explain:
        tell(f"the site is built anew: {change}")
    site, inputs = make(places, conditions, options)
    memory.remember(places, conditions, inputs, site)
    publish(site, places.output)


def make(places: Places, conditions: Conditions, options: Options) -> tuple[Path, dict[str, str]]:
    """Make the site in the workshop; where it is, and the state of all that it was made of."""
    places.logs.mkdir(parents=True, exist_ok=True)
    frame = [states(path) for path in frame_of(places)]
    chapters = lay_out(places, options.parameters)
    executed = executed_chapters(chapters, places, conditions, options)
    for chapter in chapters:
        page = places.stage / chapter.page
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(with_outputs(chapter, executed[chapter.name]), "utf-8")
        for _, _, sentence in notices(executed[chapter.name].outputs):
            tell(f"{chapter.name}: {sentence}")
    tell("rendering the pages")
    site, read = render(places, conditions.epoch)
    require_pages(site, chapters)
    return site, united([*frame, *(each.inputs for each in executed.values()), read])


def executed_chapters(
    chapters: list[Chapter], places: Places, conditions: Conditions, options: Options
) -> dict[str, Executed]:
    """Every chapter executed, by its name: those that can be from the store, the others now, to be kept in it."""
    executed: dict[str, Executed] = {}
    to_execute = []
    for chapter in chapters:
        found, reason = (None, "--force") if options.force else store.find(places.store, chapter, conditions)
        if found:
            executed[chapter.name] = found
        else:
            to_execute.append(chapter)
        if options.explain:
            tell(f"{chapter.name}: {'from the store' if found else f'to be executed: {reason}'}")
    if to_execute:
        execute_and_keep(to_execute, places, conditions, options, executed)
    return executed


def execute_and_keep(
    chapters: list[Chapter],
    places: Places,
    conditions: Conditions,
    options: Options,
    executed: dict[str, Executed],
) -> None:
    """Execute chapters; each that succeeds is kept, also where another fails."""
    from briefings.building.executing import execute_all  # papermill takes its time to import

    progress = Progress(len(chapters))

    def done(chapter: Chapter, result: Executed | None, seconds: float) -> None:
        if result:
            executed[chapter.name] = result
            store.keep(places.store, chapter, conditions, result)
        progress.finished(chapter, f"executed in {seconds:.1f} s" if result else "failed")

    execute_all(chapters, places, options, progress.at_cell, done)
