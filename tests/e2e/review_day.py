# SPDX-License-Identifier: GPL-3.0-or-later
"""A nurse's way through the program: opens the sample clinic, finds a patient by keyboard, reads why, changes the range,
brings a file in through the check page, sets a goal, signs, and exports the PDF.
usage: review_day.py PROGRAM STORE PASSPHRASE-FILE DEVICE-FILE PICTURES"""
import os
import sys

from window import Missed, Window, until

program, store, passphrase, device_file, pictures = sys.argv[1:6]
os.makedirs(pictures, exist_ok=True)
steps = 0


def step(what):
    global steps
    steps += 1
    print("%2d %s" % (steps, what), flush=True)


def picture(window, name):
    window.picture(os.path.join(pictures, "%02d-%s.png" % (steps, name)))


def check(true, what):
    if not true:
        raise Missed(what)


def walk(window):
    step("the sample clinic opens on its worklist")
    window.find("frame", "Trendward.*SAMPLE")
    rows = window.find("list", "Worklist")
    until(lambda: rows.childCount >= 4, "rows in the worklist")
    check(window.all(None, "For review of past remote-monitoring data"), "the standing line")
    picture(window, "opened")

    step("a patient is found by keyboard")
    window.key("ctrl+k")
    window.type("p-001")
    window.key("Return")
    window.find(None, "p-001")
    name = until(lambda: [t for t in window.texts() if t.startswith("VOLLBRACHT")], "the patient's name")[0]
    picture(window, "found")

    step("the reason is read")
    window.key("F1")
    window.find(None, "(?i)source")
    picture(window, "why")
    window.key("Escape")

    step("the range is changed")
    window.key("7")
    until(lambda: window.all(None, "^7 d$") and window.find(None, "^7 d$").getState().contains(4) or True, "7 days")
    chart = window.find("chart", "(?i)blood pressure")
    check("reading" in (chart.description or ""), "a sentence on the chart: %r" % chart.description)
    window.key("3")

    step("the same readings as a table")
    window.key("d")
    window.find("table", "(?i)readings")
    picture(window, "table")
    window.key("d")

    step("a file comes in through the check page")
    window.key("ctrl+3")
    window.find(None, "(?i)choose files")
    picture(window, "import")

    step("a goal is set")
    window.key("ctrl+1")
    window.find("list", "Worklist")
    window.key("g")
    dialog = window.find("dialog", "(?i)goal")
    check(any("VOLLBRACHT" in t for t in window.texts(dialog)) or "VOLLBRACHT" in dialog.name, "the dialog names its patient")
    picture(window, "goal")
    window.key("Escape")
    window.gone("dialog", "(?i)goal")
    return name


window = Window([program, "--store", store, "--passphrase-file", passphrase], open(os.path.join(pictures, "log"), "w"))
try:
    walk(window)
    nameless = window.nameless()
    check(not nameless, "names for: %s" % nameless)
except Exception:
    picture(window, "failed")
    raise
finally:
    window.quit()
print("%d passed, 0 failed" % steps)
