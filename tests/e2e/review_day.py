# SPDX-License-Identifier: GPL-3.0-or-later
"""A nurse's way through the program: opens the sample clinic, finds a patient by keyboard, reads why, changes the range and
reads the table; then in a record of its own brings a file in through the check page, takes it back, sets a goal, signs, and
exports the PDF.
usage: review_day.py PROGRAM COMMANDLINE PICTURES [pages]
pages: only that all of each page is on the screen."""
import collections
import csv
import datetime
import io
import json
import os
import re
import secrets
import subprocess
import sys
import tempfile

import pyatspi

from window import Missed, Window, has, until, xdo

program, command_line, pictures = sys.argv[1:4]
only_pages = sys.argv[4:] == ["pages"]
os.umask(0o077)
os.makedirs(pictures, exist_ok=True)
STANDING = "^For review of past remote-monitoring data. Not for emergencies or live monitoring.$"
NAME = "Ingrid Halvorsen"
DAYS = 20  # of one reading in the morning, at the cuff
steps = 0


def step(what):
    global steps
    steps += 1
    print("%2d %s" % (steps, what), flush=True)


def check(true, what):
    if not true:
        raise Missed(what)


def everything_named(window, where):
    nameless = window.nameless()
    check(not nameless, "%s: what can have the focus needs a name: %s" % (where, "; ".join(nameless)))


def readings(text):
    """The count that a chart or a table says first."""
    return int(re.match(r"([\d,]+) reading", text).group(1).replace(",", ""))


def described(window, chart, true, what):
    """A chart's sentence, as soon as it is as it should be."""
    return until(lambda: [c.description for c in window.all("chart", chart) if true(c.description)], what)[0]


class Store:
    """A record in a folder of its own, and the command line on it."""

    def __init__(self, folder, name):
        self.folder = os.path.join(folder, name)
        self.passphrase = os.path.join(folder, name + ".passphrase")
        with open(self.passphrase, "w") as file:
            file.write(secrets.token_hex(24) + "\n")

    def at(self):
        return ["--store", self.folder, "--passphrase-file", self.passphrase]

    def do(self, *words):
        return subprocess.run([command_line, *words, *self.at()], check=True, capture_output=True, text=True).stdout

    def readings(self, patient):
        return list(csv.DictReader(io.StringIO(self.do("readings", "--patient", patient))))

    def open(self, *files):
        with open(os.path.join(pictures, os.path.basename(self.folder) + ".log"), "w") as log:
            return Window([program, *self.at(), *files], log)


def device_file(path):
    """As OMRON connect exports it: newest first."""
    now = datetime.datetime.now(datetime.timezone.utc)
    with open(path, "w") as file:
        file.write('"Measurement Date","Timezone","SYS(mmHg)","DIA(mmHg)","Pulse(bpm)","Device"\n')
        for days in range(1, DAYS + 1):
            day = (now - datetime.timedelta(days=days)).strftime("%Y/%m/%d")
            file.write('"%s 08:00","Europe/Oslo","%d","85","70","Test cuff"\n' % (day, 131 + days % 10))
    return path


def stands_on_screen(window):
    line = window.find("label", STANDING)
    width, height = map(int, xdo("getdisplaygeometry").split())

    def whole():
        left, top, wide, high = window.box(line)
        return left + wide <= width and top + high <= height

    until(whole, "the standing line on the screen")


def opens(window):
    step("the sample clinic opens on its worklist, the standing line on the screen")
    window.find("frame", "^Trendward.*SAMPLE")
    rows = window.find("list", "^Worklist$")
    until(lambda: rows.childCount >= 4, "rows in the worklist")
    stands_on_screen(window)
    everything_named(window, "review page")
    window.takes_keys()


def finds(window):
    step("a patient is found by keyboard")
    window.key("ctrl+k")
    window.focused("text", "^Find patient or command$")
    window.type("p-001")
    window.find("list item", "p-001   ", window.find("list", "^Patients and commands found$"))
    window.key("Return")
    window.find("frame", "^Patient Vollbracht, Henrike$")
    window.gone("list", "^Patients and commands found$")


def reads_why(window):
    step("the reason is read, with its rule and source")
    window.key("F1")
    dialog = window.find("dialog", "^Why: Vollbracht, Henrike$")
    window.find("label", "^Systolic blood pressure: mean of the last 7 days", dialog)
    window.find("label", r"^Rule .*Rests on \d+ readings", dialog)
    window.find("label", "^Source: ", dialog)
    everything_named(window, "why")
    window.key("Escape")
    window.gone("dialog", "^Why")


def changes_range(window):
    step("the range is changed by key and by click")
    pressure = "^Blood pressure trend$"
    month = readings(described(window, pressure, lambda said: "reading" in said, "a sentence on the chart"))
    window.key("7")
    window.checked("^7 days$")
    week = readings(described(window, pressure, lambda said: readings(said) < month, "fewer readings in 7 days"))
    window.click(window.find("check box", "^90 days$"))
    window.checked("^90 days$")
    described(window, pressure, lambda said: readings(said) > month, "more readings in 90 days")
    window.key("7")
    window.checked("^7 days$")
    described(window, pressure, lambda said: readings(said) == week, "the same readings in 7 days as before")


def reads_table(window, store):
    step("the readings are read in the table, cell by cell")
    window.key("d")
    table = window.find("table", "^Readings$")
    label = until(lambda: window.all("label", r"^[\d,]+ readings, "), "the count above the table")[0]
    grid = table.queryTable()
    until(lambda: grid.nRows == readings(label.name), "as many rows as the label says")
    heads = {one.name.split(",")[0]: one.getIndexInParent() for one in window.all("table column header", ".", table)}
    columns = ["Time", "Measure", "Value", "Unit", "Goal"]
    check(all(head in heads for head in columns), "the columns of the table: %s" % sorted(heads))

    def cell(row, column):
        return until(lambda: grid.getAccessibleAt(row, columns.index(column)), "a cell of the table").name

    shown = [(cell(row, "Measure"), cell(row, "Value"), cell(row, "Unit")) for row in range(grid.nRows)]
    stored = [one["value"] for one in store.readings("p-001") if one["measure"] == "systolic-blood-pressure"]
    values = [value for measure, value, unit in shown if measure == "Systolic blood pressure" and unit == "mmHg"]
    check(len(values) > 5 and values == stored[:-len(values) - 1:-1], "table %s, store %s" % (values, stored[-len(values):]))
    check("goal" in cell(0, "Goal"), "the goal in words: %r" % cell(0, "Goal"))
    everything_named(window, "table of readings")
    window.key("d")
    window.gone("table", "^Readings$")
    window.find("chart", "^Blood pressure trend$")


def within(window, keys, what):
    """The budgets of the specification's tasks: so many keys, the words apart, and no pointer."""
    check(window.keys <= keys and window.clicks == 0, "%s: %d keys of %d, %d clicks" % (what, window.keys, keys, window.clicks))
    print("   %s: %d keys of %d, no pointer" % (what, window.keys, keys), flush=True)


def queue_lengths(store):
    """How many patients are done, and how many of each standing are not."""
    lengths = collections.Counter()
    for one in json.loads(store.do("worklist", "--json"))["patients"]:
        lengths["Done" if one["state"] in ("reviewed", "snoozed") else one["bucket"]] += 1
    lengths["Clinical"] = lengths["Look first"] + lengths["Review"]
    return lengths


def rounds(window, store):
    step("task A: those within goals are reviewed together, each other one by a key and the next by a key")
    until(lambda: window.find("list", "^Worklist$").childCount >= 4, "rows in the worklist")
    window.find("frame", "^Patient ")
    before = queue_lengths(store)
    window.takes_keys()
    window.keys = window.clicks = 0
    window.key("shift+r")
    dialog = window.find("dialog", "^Review those within goals$")
    button = window.focused("push button", r"^Review \d+ patients?$").name
    check(button == "Review %d patients" % before["Within goals"], "%s of %s" % (button, before))
    everything_named(window, "review of those within goals")
    window.key("Return")
    window.gone("dialog", "^Review those within goals$")
    until(lambda: queue_lengths(store)["Done"] == before["Done"] + before["Within goals"], "those within goals are done")
    within(window, 3, "those within goals")

    window.keys = 0
    for i in range(before["Clinical"]):
        shown = window.find("frame", "^Patient ").name
        done = queue_lengths(store)["Done"]
        if i == 1:
            window.key("s")
            window.popped_up()
            window.key("3")
        else:
            window.key("r")
        until(lambda: queue_lengths(store)["Done"] == done + 1, "%s is done" % shown)
        check(window.find("frame", "^Patient ").name == shown, "the list stays where it is")
        window.key("j")
        if i + 1 < before["Clinical"]:
            until(lambda: window.find("frame", "^Patient ").name != shown, "the next patient after %s" % shown)
    check(queue_lengths(store)["Clinical"] == 0, "nobody is left in the clinical queue")
    window.key("h")
    dialog = window.find("dialog", "^Shift handover")
    everything_named(window, "handover")
    window.key("Escape")
    window.gone("dialog", "^Shift handover")
    within(window, 2 * before["Clinical"] + 3, "the clinical queue of %d and the handover" % before["Clinical"])


def calls_back(window, store, folder):
    step("task B: a rising pressure is compared, the call logged, goal and action set, the summary saved")
    whom = "Vollbracht, Henrike"
    window.takes_keys()
    window.keys = window.clicks = 0
    window.key("ctrl+k")
    window.focused("text", "^Find patient or command$")
    window.type("p-001")
    window.find("list item", "p-001   ", window.find("list", "^Patients and commands found$"))
    window.key("Return")
    window.find("frame", "^Patient %s$" % whom)
    window.key("v")
    described(window, "^Blood pressure trend$", lambda said: "days before" in said, "the period before in the sentence")
    window.key("c")
    dialog = window.find("dialog", "^Log a call: %s$" % whom)
    window.focused("text", "^What came of the call$")
    everything_named(window, "call")
    window.write("Feels well, took the tablets late")
    window.key("Return")
    window.gone("dialog", "^Log a call")
    window.key("g")
    dialog = window.find("dialog", "^(Add|Edit) goal: %s$" % whom)
    window.key("Tab", "Tab")
    window.focused("text", "^Upper limit, systolic$")
    window.write("132")
    window.key("Return")
    window.gone("dialog", "goal: ")
    window.find("push button", "^Blood pressure systolic.*132", window.find("filler", "^Care plan$"))
    window.key("t")
    dialog = window.find("dialog", "^Add action: %s$" % whom)
    window.focused("text", "^What is to be done$")
    window.write("Ask about salt at the next call")
    window.key("Return")
    window.gone("dialog", "^Add action")
    window.find(None, "^Edit action: Ask about salt at the next call", window.find("filler", "^Care plan$"))
    window.key("p")
    dialog = window.find("dialog", r"^Care-plan summary: %s \(p-001\)" % whom)
    window.ready("push button", "^Save PDF…$", dialog)
    window.key("ctrl+s")
    window.find("dialog", "^Save the summary of ")
    window.focused("text", "^File name:$")
    path = os.path.join(folder, "called-back.pdf")
    window.write(path)
    window.key("Return")
    window.gone("dialog", "^Save the summary")
    window.find("label", "^Wrote .*called-back.pdf$", dialog)
    window.key("Escape")
    window.gone("dialog", "^Care-plan summary")
    within(window, 25, "calling back")
    words = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    for word in ("SAMPLE", whom):
        check(word in words, "%r in the PDF: %s" % (word, words))
    row = [one for one in json.loads(store.do("worklist", "--json"))["patients"] if one["id"] == "p-001"][0]
    check(row["state"] == "called", "the call is in the list: %s" % row)


def sees_pages(window):
    step("every page says what it is")
    for key, page, shown in (("ctrl+2", "Worklist", ("table", "(?i)worklist")), ("ctrl+3", "Import", ("push button", "^Choose files…$")),
                             ("ctrl+4", "Import", ("push button", "^Place with…$")),
                             ("ctrl+5", "Import", ("push button", "^Undo this import…$")),
                             ("ctrl+6", "Settings", ("check box", ".")), ("ctrl+1", "Review", ("frame", "^Patient "))):
        window.key(key)
        window.checked("^%s$" % page)
        window.find(*shown)
        stands_on_screen(window)
        everything_named(window, page)


def checks_file(window):
    """The check page, up to the press of Import."""
    window.find("label", "^1 file; nothing is stored until you press Import.$")
    window.find("frame", "^%d held: nobody says whose$" % (3 * DAYS))
    check(has(window.find("push button", "^Import as held$"), pyatspi.STATE_SENSITIVE), "held readings can be imported")
    window.fill(window.find("text", "^Patient$"), "ingrid")
    window.key("Down", "Return")
    for count, what in ((3 * DAYS, "readings ready to store"), (0, "already stored"), (0, "held: nobody says whose"),
                        (0, "records not readable")):
        window.find("frame", "^%d %s$" % (count, what))


def brings_in(window, store):
    step("a file that came with the program's start is counted on the check page before anything is stored")
    checks_file(window)
    check(not store.readings("E-1"), "nothing is stored before Import is pressed")
    everything_named(window, "check page")

    step("it is brought in, and the patient's chart has it")
    window.click(window.ready("push button", "^Import %d readings$" % (3 * DAYS)))
    window.find("label", r"^%d readings stored from 1 file\.$" % (3 * DAYS))
    everything_named(window, "what became of the files")
    window.click(window.ready("push button", "^Open patient$"))
    window.find("frame", "^Patient %s$" % NAME)
    described(window, "^Blood pressure trend$", lambda said: readings(said) == DAYS, "%d readings on the chart" % DAYS)
    check(len(store.readings("E-1")) == 3 * DAYS, "the readings in the store")


def takes_back(window, store):
    step("the import is taken back by key")
    window.key("ctrl+z")
    window.find("label", r"^The import of .*cuff\.csv was taken back\.$")
    window.gone("chart", ".")
    window.find("label", "^No readings yet$")
    check(not store.readings("E-1"), "no reading is left in the store")


def brings_in_again(window, device):
    step("it is chosen in the file dialog and brought in again")
    window.key("ctrl+o")
    dialog = window.find("dialog", "^Choose device files$")
    window.fill(window.find("text", "^File name:$", dialog), device)
    window.key("Return")
    window.gone("dialog", "^Choose device files$")
    checks_file(window)
    window.click(window.ready("push button", "^Import %d readings$" % (3 * DAYS)))
    window.click(window.ready("push button", "^Open patient$"))
    described(window, "^Blood pressure trend$", lambda said: readings(said) == DAYS, "%d readings on the chart" % DAYS)


def sets_goal(window, store):
    step("a goal is set, into the draft")
    window.key("g")
    dialog = window.find("dialog", "^Add goal: %s$" % NAME)
    check(not has(window.find("push button", "^Add to draft$", dialog), pyatspi.STATE_SENSITIVE), "a goal needs a limit")
    window.fill(window.find("text", "^Upper limit, systolic$", dialog), "135")
    window.fill(window.find("text", "^Upper limit, diastolic$", dialog), "85")
    everything_named(window, "goal")
    window.click(window.ready("push button", "^Add to draft$", dialog))
    window.gone("dialog", "^Add goal")
    window.find("push button", "^Blood pressure systolic ≤ 135, diastolic ≤ 85 mmHg", window.find("filler", "^Care plan$"))
    check(not store.do("goal", "list", "--patient", "E-1").strip(), "the goal waits in the draft")


def signs(window, store):
    step("the plan is signed; the name is asked once")
    window.key("ctrl+Return")
    dialog = window.find("dialog", "^Sign review: %s$" % NAME)
    check(not has(window.find("push button", "^Sign version 1$", dialog), pyatspi.STATE_SENSITIVE), "a signature needs a name")
    window.fill(window.find("text", "^Your name$", dialog), "R. Alvarez")
    window.fill(window.find("text", "^Your role$", dialog), "RN")
    window.find("label", r"^You sign as R\. Alvarez, RN", dialog)
    everything_named(window, "sign")
    window.click(window.ready("push button", "^Sign version 1$", dialog))
    window.gone("dialog", "^Sign review")
    window.find("label", r"^Version 1, signed .* by R\. Alvarez, RN$", window.find("filler", "^Care plan$"))
    described(window, "^Blood pressure trend$", lambda said: "in goal" in said, "the goal in the chart's sentence")
    check("135" in store.do("goal", "list", "--patient", "E-1"), "the goal in the record")
    window.key("ctrl+Return")
    again = window.find("dialog", "^Sign review: %s$" % NAME)
    window.find("label", r"^You sign as R\. Alvarez, RN", again)
    check(not window.all("text", "^Your name$", again), "the name is asked once")
    window.key("Escape")
    window.gone("dialog", "^Sign review")


def exports(window, folder):
    step("the summary is saved as PDF through the file dialog")
    window.key("p")
    dialog = window.find("dialog", r"^Care-plan summary: %s \(E-1\)$" % NAME)
    save = window.ready("push button", "^Save PDF…$", dialog)
    everything_named(window, "summary")
    window.click(save)
    files = window.find("dialog", r"^Save the summary of %s · E-1 · " % NAME)
    path = os.path.join(folder, "summary.pdf")
    window.fill(window.find("text", "^File name:$", files), path)
    window.key("Return")
    window.gone("dialog", "^Save the summary")
    window.find("label", "^Wrote .*summary.pdf$", dialog)
    everything_named(window, "summary after saving")
    words = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    for word in (NAME, "E-1", "135", "R. Alvarez"):
        check(word in words, "%r in the PDF: %s" % (word, words))
    check(os.stat(path).st_mode & 0o077 == 0, "the PDF is its owner's only")
    window.key("Escape")
    window.gone("dialog", "^Care-plan summary")


def walk(window, *way):
    """The ways through one window; a picture stays of what was on the screen when one failed."""
    try:
        for one, *words in way:
            one(window, *words)
    except BaseException:
        window.picture(os.path.join(pictures, "failed.png"))
        print("What was on the screen: %s" % os.path.join(pictures, "failed.png"), flush=True)
        raise
    finally:
        window.quit()


with tempfile.TemporaryDirectory() as folder:
    sample = Store(folder, "sample")
    sample.do("sample")
    if only_pages:
        walk(sample.open(), (opens,), (finds,), (reads_why,), (sees_pages,))
        print("%d steps passed" % steps)
        sys.exit()
    walk(sample.open(), (opens,), (finds,), (reads_why,), (changes_range,), (reads_table, sample), (sees_pages,))

    # What the two tasks do would change what the walk above reads.
    tasks = Store(folder, "tasks")
    tasks.do("sample")
    walk(tasks.open(), (calls_back, tasks, folder))
    walk(tasks.open(), (rounds, tasks))

    own = Store(folder, "own")
    own.do("patient", "add", "--id", "E-1", "--name", NAME, "--birth", "1951-03-14", "--sex", "female", "--zone", "Europe/Oslo")
    cuff = device_file(os.path.join(folder, "cuff.csv"))
    walk(own.open(cuff), (brings_in, own), (takes_back, own), (brings_in_again, cuff), (sets_goal, own), (signs, own),
         (exports, folder))
print("%d steps passed" % steps)
