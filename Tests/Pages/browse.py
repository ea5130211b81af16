"""Opens the pages of a report in a real Chromium, as staff do, and says what does not hold.

No console error, every visit reached with the keyboard, a printed page a room and day, Chinese characters that are
really drawn, and no serious finding of axe-core. Needs the packages of requirements.txt and a chromium program.
"""

import argparse
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import axe_core_python
import pypdf
from playwright.sync_api import sync_playwright

AXE = pathlib.Path(axe_core_python.__file__).parent / "axe.min.js"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--twinbeam", required=True)
    parser.add_argument("scenario")
    parser.add_argument("schedule")
    return parser.parse_args()


def report(options, language, folder):
    subprocess.run(
        [options.twinbeam, "report", options.scenario, options.schedule, "--language", language, "--out", folder],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    return pathlib.Path(folder)


STUDY = """
schemaVersion: 1
id: browsed
name: {{en: Two weeks, zh: 两周}}
scenario: {scenario}
mode: simulate
simulate: {{weeks: 2, replications: 3}}
variants:
  - {{id: more, name: {{en: More patients, zh: 患者增多}}, changes: [{{demand: 1.2}}]}}
"""


def studies(options, language, folder):
    """The pages of a study of schedules and of one of played weeks."""
    short = pathlib.Path(folder) / "study.yaml"
    short.write_text(STUDY.format(scenario=pathlib.Path(options.scenario).resolve()), encoding="utf-8")
    pages = []
    for study in ("Scenarios/what-if/one-plan.yaml", str(short)):
        out = f"{folder}/{pathlib.Path(study).stem}-{language}"
        subprocess.run(
            [options.twinbeam, "whatif", study, "--language", language, "--out", out, "--quiet"], check=True)
        page = pathlib.Path(out) / f"study-{pathlib.Path(study).stem}.html"
        (pathlib.Path(out) / "study.html").rename(page)
        pages.append(page)
    return pages


class Findings:
    def __init__(self):
        self.texts = []

    def expect(self, holds, text):
        if not holds:
            self.texts.append(text)


def open_page(browser, path, findings):
    page = browser.new_context(bypass_csp=True, viewport={"width": 1500, "height": 1000}).new_page()
    page.on("console", lambda m: findings.expect(m.type != "error", f"{path.name}: console: {m.text}"))
    page.on("pageerror", lambda e: findings.expect(False, f"{path.name}: {e}"))
    page.goto(path.as_uri())
    return page


def check_access(page, path, findings):
    page.evaluate(AXE.read_text())
    for finding in page.evaluate("axe.run()")["violations"]:
        serious = finding["impact"] in ("serious", "critical")
        findings.expect(not serious, f"{path.name}: axe {finding['id']}: {finding['nodes'][0]['html'][:120]}")


def check_keyboard(page, path, findings, most):
    """Tab alone reaches every visit of the week and of its days; arrows go from one to the next."""
    for button in page.query_selector_all(".choices button[data-view]")[:most]:
        button.click()
        name = button.inner_text()
        visible = page.evaluate("[...document.querySelectorAll('button.v')].filter(v => v.offsetParent).length")
        seen = page.evaluate(
            """() => { window.seen = new Set();
            document.addEventListener('focusin', e => { if (e.target.matches('button.v')) seen.add(e.target); }); }"""
        )
        page.evaluate("document.getElementById('print').focus()")
        for _ in range(visible + 5):
            page.keyboard.press("Tab")
        seen = page.evaluate("seen.size")
        findings.expect(seen == visible, f"{path.name}, {name}: Tab reached {seen} of {visible} visits")
        if visible > 1:
            page.evaluate("[...document.querySelectorAll('button.v')].find(v => v.offsetParent).focus()")
            first = page.evaluate("document.activeElement.getAttribute('aria-label')")
            page.keyboard.press("ArrowRight")
            second = page.evaluate("document.activeElement.getAttribute('aria-label')")
            findings.expect(first != second, f"{path.name}, {name}: the arrow key does not move on")
    panel = page.inner_text("#details")
    label = page.evaluate("document.activeElement.getAttribute('aria-label')")
    findings.expect(label and label in panel, f"{path.name}: the panel does not tell of the visit in focus")


def check_filter(page, path, findings):
    course = page.inner_text("button.v >> nth=0")
    page.fill("#find", course)
    bright = page.evaluate("[...document.querySelectorAll('button.v:not(.dim) b')].map(b => b.textContent)")
    findings.expect(bright and all(course in text for text in bright), f"{path.name}: the filter shows {bright[:3]}")
    page.fill("#find", "")


def check_print(page, path, schedule, findings):
    pages = len(pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, format="A4", landscape=True))).pages)
    wanted = len({(a["date"], a["room"]) for a in schedule["appointments"]})
    findings.expect(pages == wanted, f"{path.name}: prints {pages} pages for {wanted} room-days")
    return pages


def check_characters(page, path, findings):
    """A missing font draws every character as the same box."""
    drawn = page.evaluate(
        """() => ['治', '疗', '束'].map(text => { const c = document.createElement('canvas');
        const x = c.getContext('2d'); x.font = '40px ' + getComputedStyle(document.body).fontFamily;
        x.fillText(text, 5, 60); return c.toDataURL(); })"""
    )
    findings.expect(len(set(drawn)) == 3, f"{path.name}: no font for Chinese characters")


def main():
    options = arguments()
    findings = Findings()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("no chromium program is installed")
    schedule = json.loads(pathlib.Path(options.schedule).read_text())
    opened = 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for language in ("en", "zh"):
            out = report(options, language, f"{folder}/{language}")
            calendars = sorted((out / "patient-calendars").glob("*.html"))[:2]
            for path in sorted(out.glob("*.html")) + calendars + studies(options, language, folder):
                page = open_page(browser, path, findings)
                check_access(page, path, findings)
                if language == "zh":
                    check_characters(page, path, findings)
                if path.name == "board.html":
                    check_keyboard(page, path, findings, most=99 if language == "en" else 2)
                    check_filter(page, path, findings)
                    printed = check_print(page, path, schedule, findings)
                page.context.close()
                opened += 1
        browser.close()
    for text in findings.texts:
        print(f"  - {text}")
    if findings.texts:
        sys.exit(f"{len(findings.texts)} findings")
    print(f"{opened} pages opened, {printed} printed for as many room-days, every visit reached by keyboard")


main()
