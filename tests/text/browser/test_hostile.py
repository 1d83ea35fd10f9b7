"""Hostile drafts in a real browser: no script runs, no dialog opens, nothing is asked for.

The articles are shown without sandbox and policy: the sanitiser alone has to hold.
"""

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Dialog, Route

from tests.text.browser.chromium import chromium
from tests.text.browser.vectors import WAYS, desk, vectors, whole_page

ADDRESS = "https://desk.example/"
ALIVE = 40  # of the raw vectors that a browser runs or fetches for by itself

# Tells what ran, and whether each article ended where it should: its mark stands in the body.
WATCH = """
window.ran = [];
for (const name of ['alert', 'confirm', 'prompt', 'msgbox'])
  window[name] = () => { window.ran.push(name); };
"""
STIR = """() => {
  const events = ['click', 'mouseover', 'mouseenter', 'pointerenter', 'focus', 'load', 'error',
    'toggle', 'animationstart', 'start'];
  const stirred = () => document.querySelectorAll('body *').forEach(
    e => events.forEach(n => e.dispatchEvent(new Event(n, {bubbles: true, cancelable: true}))));
  document.addEventListener('click', e => e.preventDefault(), true);
  stirred();
  for (let turn = 0; turn < 2; turn++) { document.body.innerHTML = document.body.innerHTML; }
  stirred();
  const all = [...document.querySelectorAll('body *')];
  return {
    ran: window.ran,
    marks: document.querySelectorAll('body > [id^=mark]').length,
    handlers: all.filter(e => [...e.attributes].some(a => /^on/i.test(a.name)))
      .map(e => e.outerHTML),
    scripts: all.filter(e => /^(script|object|embed|base|meta|link|form)$/i.test(e.tagName))
      .map(e => e.outerHTML),
    links: all.flatMap(e => [...e.attributes]).filter(
      a => /^(href|src|action|formaction|xlink:href|srcdoc)$/i.test(a.name)
        && /^\\s*(java|vb)script:|^data:text/i.test(a.value.replace(/[\\0-\\x20]/g, '')))
      .map(a => a.value),
  };
}"""


@dataclass(slots=True)
class Seen:
    """What one page did."""

    told: dict[str, object] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)


def shown(browser: Browser, parts: list[str]) -> Seen:
    """One page with all parts, each behind its mark; every request is recorded and refused."""
    seen = Seen()
    marked = "".join(f'<div>{part}</div><i id="mark{n}"></i>' for n, part in enumerate(parts))
    view = browser.new_page()

    def answer(route: Route) -> None:
        if route.request.url == ADDRESS:
            body = f"<!doctype html><meta charset=utf-8><body>{marked}</body>"
            route.fulfill(body=body, content_type="text/html")
        elif route.request.url.startswith("data:image/gif"):
            route.fallback()
        else:
            seen.asked.append(route.request.url)
            route.abort()

    def dismiss(dialog: Dialog) -> None:
        seen.dialogs.append(dialog.message)
        dialog.dismiss()

    view.on("dialog", dismiss)
    view.route("**/*", answer)
    view.add_init_script(WATCH)
    view.goto(ADDRESS, wait_until="load")
    seen.told = view.evaluate(STIR)
    view.wait_for_timeout(100)
    seen.told["ran"] = view.evaluate("window.ran")
    view.close()
    return seen


def test_nothing_runs_opens_or_loads_by_any_way_into_an_article() -> None:
    every = vectors()
    parts = [write(vector) for write in WAYS.values() for vector in every]
    parts += [*desk(every), whole_page(every)]
    with chromium() as browser:
        seen = shown(browser, parts)
    calm: dict[str, object] = {"ran": [], "handlers": [], "scripts": [], "links": []}
    assert seen.told == {**calm, "marks": len(parts)}
    assert (seen.asked, seen.dialogs) == ([], [])


def test_the_vectors_are_alive_without_the_sanitiser() -> None:
    """The law is worth something only if the browser does run what it is given."""
    with chromium() as browser:
        assert shown_raw(browser, vectors()) >= ALIVE


def shown_raw(browser: Browser, every: list[str]) -> int:
    """How many vectors, each in a frame of its own, run or ask for something."""
    view = browser.new_page()
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    view.route(lambda url: "evil.example" in url, refuse)
    view.evaluate(
        """async every => {
          window.hits = new Set();
          every.forEach((vector, n) => {
            const frame = document.createElement('iframe');
            frame.srcdoc = `<script>alert = () => parent.hits.add(${n});<\\/script>` + vector;
            document.body.append(frame);
          });
          await new Promise(done => setTimeout(done, 1500));
        }""",
        every,
    )
    hits = view.evaluate("window.hits.size")
    view.close()
    return int(hits) + len(set(asked))
