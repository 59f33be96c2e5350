"""Runs statements in DuckDB, each over a table `answers` of texts.

On stdin a JSON list of {"statement", "csv"}; on stdout a list of rows a case, each a list of columns and cells."""

import csv
import json
import sys

import duckdb


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def main():
    results = []
    for case in json.load(sys.stdin):
        connection = duckdb.connect()
        with open(case["csv"], newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        columns = ", ".join(quoted(name) + " VARCHAR" for name in rows[0])
        connection.execute(f"CREATE TABLE answers ({columns})")
        marks = ", ".join("?" for _ in rows[0])
        if len(rows) > 1:
            connection.executemany(f"INSERT INTO answers VALUES ({marks})", rows[1:])
        found = connection.execute(case["statement"])
        names = [column[0] for column in found.description]
        results.append({"columns": names, "rows": [list(row) for row in found.fetchall()]})
    json.dump(results, sys.stdout)


main()
