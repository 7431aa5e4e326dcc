# SPDX-License-Identifier: GPL-3.0-or-later
"""Works the program as a person would, from outside: what is on the screen is found by role and accessible name, and the
real pointer and keyboard do the rest."""
import re
import subprocess
import time

import pyatspi

PATIENCE = 20.0  # seconds until a thing that should appear is missed


class Missed(Exception):
    """Something that should be there is not."""


def until(found, what, patience=PATIENCE):
    """The first true answer of found(); conditions are waited for, never times."""
    end = time.monotonic() + patience
    while True:
        try:
            answer = found()
        except Missed:
            raise
        except Exception:  # a thing that went away while it was looked at: it is looked for again
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Missed("not seen within %d s: %s" % (patience, what))
        time.sleep(0.1)


def xdo(*words):
    return subprocess.run(["xdotool", *words], check=True, capture_output=True, text=True).stdout


def has(thing, state):
    return thing.getState().contains(state)


def written(thing):
    """What stands in a field."""
    text = thing.queryText()
    return text.getText(0, text.characterCount)


class Window:
    def __init__(self, command, log):
        self.process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        self._ratio = None
        self.keys = 0  # pressed so far; what is typed as words does not count
        self.clicks = 0
        try:
            self.root = until(self._application, "an accessible application of %s" % command[0], 60)
        except BaseException:
            self.quit()
            raise

    def takes_keys(self):
        """The window manager gives a new window the keyboard a moment after it is shown: a key before that is lost."""
        until(lambda: xdo("getactivewindow").strip() in self.windows(), "a window that has the keyboard")

    def _application(self):
        if self.process.poll() is not None:
            raise Missed("the program ended with %d" % self.process.returncode)
        for one in pyatspi.Registry.getDesktop(0):
            try:
                if one and one.get_process_id() == self.process.pid and one.childCount:
                    return one
            except Exception:  # gone while it was looked at
                continue
        return None

    def things(self, root=None):
        """Everything that is shown, in the order of the tree."""
        waiting = [root or self.root]
        while waiting:
            one = waiting.pop()
            try:
                if one.getRoleName() != "application" and not has(one, pyatspi.STATE_SHOWING):
                    continue
                yield one
                waiting.extend(child for child in reversed(list(one)) if child is not None)
            except Exception:  # gone while it was looked at
                continue

    def all(self, role, name, root=None):
        found = []
        for one in self.things(root):
            try:
                if (role is None or one.getRoleName() == role) and re.search(name, one.name or ""):
                    found.append(one)
            except Exception:  # gone while it was looked at
                continue
        return found

    def find(self, role, name, root=None):
        return until(lambda: self.all(role, name, root), "%s named %r" % (role or "anything", name))[0]

    def gone(self, role, name):
        until(lambda: not self.all(role, name), "that %s %r goes" % (role, name))

    def ready(self, role, name, root=None):
        """A control that can be used now."""
        return until(lambda: [t for t in self.all(role, name, root) if has(t, pyatspi.STATE_SENSITIVE)],
                     "%s named %r that can be used" % (role, name))[0]

    def checked(self, name):
        return until(lambda: [t for t in self.all("check box", name) if has(t, pyatspi.STATE_CHECKED)],
                     "that %r is chosen" % name)[0]

    def focused(self, role, name):
        return until(lambda: [t for t in self.all(role, name) if has(t, pyatspi.STATE_FOCUSED)],
                     "that %s %r has the focus" % (role, name))[0]

    def ratio(self):
        """Screen pixels for one unit of the accessibility tree: measured on the window itself."""
        if self._ratio is None:
            frame = self.find("frame", "^Trendward")
            told = frame.queryComponent().getExtents(pyatspi.DESKTOP_COORDS).width
            shown = self.windows()
            widths = [int(re.search(r"WIDTH=(\d+)", xdo("getwindowgeometry", "--shell", one)).group(1)) for one in shown]
            self._ratio = max(widths) / told
        return self._ratio

    def windows(self):
        return xdo("search", "--onlyvisible", "--pid", str(self.process.pid)).split()

    def popped_up(self):
        """Qt tells the tree of no menu that is open by itself: it is seen by its window."""
        until(lambda: len(self.windows()) > 1, "a menu that is open")

    def box(self, thing):
        """Left, top, width and height on the screen, in its pixels."""
        told = thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return [round(value * self.ratio()) for value in (told.x, told.y, told.width, told.height)]

    def click(self, thing):
        """When it has come to rest: a dialog that the window manager has not placed yet is still on its way."""
        places = [None]

        def rests():
            places.append(self.box(thing))
            return places[-1] == places[-2]

        until(rests, "that %r comes to rest" % thing.name)
        left, top, width, height = places[-1]
        xdo("mousemove", "--sync", str(left + width // 2), str(top + height // 2))
        xdo("click", "1")
        self.clicks += 1

    def fill(self, thing, text):
        """By pointer and keyboard; read back, so that a lost key is missed here and not later."""
        self.click(thing)
        until(lambda: has(thing, pyatspi.STATE_FOCUSED), "that %r has the focus" % thing.name)
        self.key("ctrl+a")
        self.type(text)
        until(lambda: written(thing) == text, "%r in %r" % (text, thing.name))

    def key(self, *keys):
        for one in keys:
            self.keys += 1
            xdo("key", "--clearmodifiers", one)

    def type(self, text):
        xdo("type", "--clearmodifiers", "--delay", "15", text)

    def write(self, text):
        """Into the field that has the focus, in place of what is chosen in it; read back."""
        field = until(lambda: [t for t in self.all("text", ".") if has(t, pyatspi.STATE_FOCUSED)], "a field with the focus")[0]
        self.type(text)
        until(lambda: written(field) == text, "%r in %r" % (text, field.name))

    def nameless(self):
        """What can have the focus and has neither name nor description for a screen reader."""
        found = []
        for one in self.things():
            try:
                if has(one, pyatspi.STATE_FOCUSABLE) and not one.name and not one.description and \
                        one.getRoleName() not in ("list item", "table cell"):
                    found.append("%s in %r" % (one.getRoleName(), one.parent.name if one.parent else ""))
            except Exception:  # gone while it was looked at
                continue
        return found

    @staticmethod
    def picture(path):
        subprocess.run(["import", "-window", "root", path], check=True)

    def quit(self):
        """Ends the program as the system does at the end of a session."""
        if self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise Missed("that the program ends when asked to")
