"""Build the book: execute the chapters that changed, render, and put the site in its place when it is whole."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import briefings
from briefings.building import memory, store
from briefings.building.chapters import Chapter, Executed, with_outputs
from briefings.building.conditions import Conditions, conditions_of
from briefings.building.laying_out import FRAME, WRITTEN, lay_out, require_pages, require_project
from briefings.building.progress import Progress, tell
from briefings.building.publishing import publish, workshop
from briefings.building.rendering import render
from briefings.building.states import states, united

SECONDS = 600  # that one chapter may take


class Options(NamedTuple):
    """How to build.

    Attributes
    ----------
    output : Path, optional
        Where the site goes; ``_build/html`` in the project by default.
    jobs : int
        How many chapters run at once.
    force : bool
        Whether every chapter is executed.
    draft : bool
        Whether a page that says what the data do not bear out is built all the same, and marked.
    explain : bool
        Whether to say of each chapter why it was executed, or that it was not.
    """

    output: Path | None = None
    jobs: int = 1
    force: bool = False
    draft: bool = False
    explain: bool = False


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
    kept = project / "_build" / "store"
    with workshop(output, lambda: tell(f"another build works in {output.parent}; waiting for it to end")) as folder:
        conditions = conditions_of(project, options.draft)
        change = "--force" if options.force else memory.change_since(kept, output, conditions)
        if change is None:
            tell("nothing has changed since the site was built")
        else:
            if options.explain:
                tell(f"the site is built anew: {change}")
            site, inputs = make(folder, conditions, kept, options)
            publish(site, output)
            memory.remember(kept, output, conditions, inputs)
    return output / "index.html"


def make(folder: Path, conditions: Conditions, kept: Path, options: Options) -> tuple[Path, dict[str, str]]:
    """Make the site in a folder of its own; where it is, and the state of all that it was made of."""
    project, stage, logs = conditions.project, folder / "book", kept.with_name("logs")
    logs.mkdir(parents=True, exist_ok=True)
    frame = [states(project / name) for name in [*FRAME, *WRITTEN]]
    chapters = lay_out(project, stage)
    executed = executed_chapters(chapters, conditions, kept, logs, options)
    for chapter in chapters:
        page = stage / chapter.page
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(with_outputs(chapter, executed[chapter.name]), "utf-8")
    tell("rendering the pages")
    site, read = render(stage, roots_of(project), logs / "sphinx.log", conditions.epoch)
    require_pages(site, chapters)
    return site, united([*frame, *(each.inputs for each in executed.values()), read])


def executed_chapters(
    chapters: list[Chapter], conditions: Conditions, kept: Path, logs: Path, options: Options
) -> dict[str, Executed]:
    """Every chapter executed: those that can be from the store, the others now, to be kept in it."""
    made: dict[str, Executed] = {}
    to_execute = []
    for chapter in chapters:
        found, reason = (None, "--force") if options.force else store.find(kept, chapter, conditions)
        if found:
            made[chapter.name] = found
        else:
            to_execute.append(chapter)
        if options.explain:
            tell(f"{chapter.name}: {'from the store' if found else f'to be executed: {reason}'}")
    if not to_execute:
        return made
    from briefings.building.executing import Execution, execute_all  # papermill takes its time to import

    progress = Progress(len(to_execute))

    def done(chapter: Chapter, executed: Executed | None, seconds: float) -> None:
        if executed:
            made[chapter.name] = executed
            store.keep(kept, chapter, conditions, executed)
        progress.finished(chapter, f"executed in {seconds:.1f} s" if executed else "failed")

    execution = Execution(roots_of(conditions.project), logs, SECONDS, options.draft)
    execute_all(to_execute, options.jobs, execution, progress.at_cell, done)
    return made


def roots_of(project: Path) -> list[Path]:
    """The folders whose files matter to the book: its own, and the library's wherever that is installed."""
    return [project, Path(briefings.__file__).parent]
