# SPDX-License-Identifier: GPL-3.0-or-later
"""Works the program as a person would, from outside: what is on the screen is found by role and accessible name, and the
real pointer and keyboard do the rest."""
import os
import re
import subprocess
import time

import pyatspi

PATIENCE = 20.0  # seconds until a thing that should appear is missed
HIDDEN_OK = {"application"}


class Missed(Exception):
    """Something that should be there is not."""


def until(found, what, patience=PATIENCE):
    """The first true answer of found(); conditions are waited for, never times."""
    end = time.monotonic() + patience
    while True:
        answer = found()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Missed(what)
        time.sleep(0.1)


def xdo(*words):
    return subprocess.run(["xdotool", *words], check=True, capture_output=True, text=True).stdout


class Window:
    def __init__(self, command, log):
        self.process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        self.root = until(self._application, "an accessible application of %s" % command[0], 60)
        self._ratio = None

    def _application(self):
        if self.process.poll() is not None:
            raise Missed("the program ended with %d" % self.process.returncode)
        for one in pyatspi.Registry.getDesktop(0):
            try:
                if one and one.get_process_id() == self.process.pid and one.childCount:
                    return one
            except Exception:  # gone while we looked
                continue
        return None

    def things(self, root=None):
        """Everything that is shown, in the order of the tree."""
        waiting = [root or self.root]
        while waiting:
            one = waiting.pop()
            try:
                shown = one.getRoleName() in HIDDEN_OK or one.getState().contains(pyatspi.STATE_SHOWING)
                if not shown:
                    continue
                yield one
                waiting.extend(child for child in reversed(list(one)) if child is not None)
            except Exception:  # gone while we walked
                continue

    def all(self, role, name, root=None):
        return [t for t in self.things(root)
                if (role is None or t.getRoleName() == role) and re.search(name, t.name or "")]

    def find(self, role, name, root=None, patience=PATIENCE):
        return until(lambda: self.all(role, name, root), "%s named %r" % (role or "anything", name), patience)[0]

    def gone(self, role, name):
        until(lambda: not self.all(role, name), "that %s %r goes" % (role, name))

    def ratio(self):
        """Screen pixels for one unit of the accessibility tree: measured on the window itself."""
        if self._ratio is None:
            frame = self.find("frame", "Trendward")
            told = frame.queryComponent().getExtents(pyatspi.DESKTOP_COORDS).width
            ids = xdo("search", "--onlyvisible", "--pid", str(self.process.pid)).split()
            widths = [int(re.search(r"WIDTH=(\d+)", xdo("getwindowgeometry", "--shell", i)).group(1)) for i in ids]
            self._ratio = max(widths) / told
        return self._ratio

    def click(self, thing, times=1):
        box = thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        r = self.ratio()
        xdo("mousemove", str(int((box.x + box.width / 2) * r)), str(int((box.y + box.height / 2) * r)),
            "click", "--repeat", str(times), "1")

    def press(self, thing):
        """Without the pointer, as a screen reader does."""
        thing.queryAction().doAction(0)

    def key(self, *keys):
        for one in keys:
            xdo("key", "--clearmodifiers", one)

    def type(self, text):
        xdo("type", "--clearmodifiers", "--delay", "15", text)

    def texts(self, root=None):
        return [t.name for t in self.things(root) if t.name]

    def focused(self):
        for t in self.things():
            if t.getState().contains(pyatspi.STATE_FOCUSED):
                return t
        return None

    def nameless(self):
        """What can have the focus and has no name for a screen reader."""
        return ["%s in %s" % (t.getRoleName(), t.parent.name if t.parent else "?") for t in self.things()
                if t.getState().contains(pyatspi.STATE_FOCUSABLE) and not t.name and not t.description
                and t.getRoleName() not in ("list item", "table cell")]

    def picture(self, path):
        subprocess.run(["import", "-window", "root", path], check=True)

    def quit(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise Missed("the program did not end when asked to")


def environment(name):
    return os.environ[name]
