"""A real browser before the built site, from a server and from disk, that notices what a reader must never meet."""

import os
import shutil

import pytest

from tests.site.serving import serving

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FOLDER = "some/folder"
PATIENCE = 120_000  # milliseconds: a busy machine is no failure
NAMES = ["chromium", "chromium-browser", "google-chrome"]
CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
MISSING = "There is no Chromium to open the site in: apt install chromium, or set CHROMIUM=/path/to/chromium"


@pytest.fixture(scope="package")
def browser():
    """The system's Chromium, or the one that the variable CHROMIUM names."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is missing: make test installs it")
    if not CHROMIUM:
        pytest.skip(MISSING)
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def served(site, tmp_path_factory) -> str:
    """The address of the site in a sub-folder of a local server."""
    root = tmp_path_factory.mktemp("server")
    folder = root / FOLDER
    folder.parent.mkdir(parents=True)
    folder.symlink_to(site, target_is_directory=True)
    with serving(root) as address:
        yield f"{address}{FOLDER}/"


@pytest.fixture(scope="package")
def on_disk(site) -> str:
    """The address of the site on disk."""
    return f"{site.as_uri()}/"


@pytest.fixture(scope="package")
def addresses(site) -> list[str]:
    """Every page that a reader can come to, relative to the site."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [page for page in pages if not page.startswith("_static/")]


@pytest.fixture
def new_page(browser, served):
    """Make pages with settings of their own: ``new_page(color_scheme="dark", viewport={"width": 390, "height": 844})``.

    ``page.goto("chapters/growth.html")`` opens the served site, the one on disk with ``base_url=on_disk``. A request to
    another host, an error of a script or a complaint on the console, on any page, fails the test.
    """
    contexts, complaints = [], []

    def make(base_url: str = served, **settings):
        context = browser.new_context(base_url=base_url, **settings)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        watch(context, (base_url, "data:", "blob:", "about:"), complaints)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    assert complaints == []


def watch(context, ours: tuple[str, ...], complaints: list[str]) -> None:
    """Note each request that does not begin with one of ours, and each error."""

    def on_request(request):
        if not request.url.startswith(ours):
            complaints.append(f"{request.frame.url} asks for {request.url}")

    def on_console(message):
        if message.type in ("error", "warning"):
            complaints.append(f"{message.page.url}: {message.text} ({message.location['url']})")

    context.on("request", on_request)
    context.on("console", on_console)
    context.on("weberror", lambda error: complaints.append(f"{error.page.url}: {error.error}"))


@pytest.fixture
def page(new_page):
    """A page of a desktop screen in the light."""
    return new_page()
