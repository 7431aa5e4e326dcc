#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people write to bring an Apple export into a database: ElementTree.iterparse and sqlite3.

usage: iterparse.py EXPORT.zip DATABASE; prints how many records were stored.
"""
import sqlite3
import sys
import xml.etree.ElementTree
import zipfile

BATCH = 10_000

archive = zipfile.ZipFile(sys.argv[1])
name = next(one for one in archive.namelist() if one.endswith("export.xml"))
database = sqlite3.connect(sys.argv[2])
database.execute("CREATE TABLE record(type, source, unit, created, start, end, value)")
insertion = "INSERT INTO record VALUES(?, ?, ?, ?, ?, ?, ?)"
rows, stored = [], 0
with archive.open(name) as stream:
    root = None
    for event, element in xml.etree.ElementTree.iterparse(stream, ("start", "end")):
        if root is None:
            root = element
        if event == "start" or element.tag != "Record":
            continue
        get = element.attrib.get
        rows.append((get("type"), get("sourceName"), get("unit"), get("creationDate"), get("startDate"), get("endDate"), get("value")))
        root.clear()
        if len(rows) == BATCH:
            database.executemany(insertion, rows)
            stored += len(rows)
            rows = []
database.executemany(insertion, rows)
database.execute("CREATE INDEX record_type_start ON record(type, start)")
database.commit()
print(stored + len(rows))
