#!/usr/bin/env python3
"""How fast many responses are scored, beside `wc -l`, Polars and DuckDB, on one file.

    python3 benches/large.py [ROWS] [--quoted] [--rounds 5] [--folder FOLDER]

Makes the file (`examples/generate_large.rs`) and the program, then runs all jobs in turn, so that a busy machine disturbs all
alike, and prints the median, least and greatest wall time, processor time and memory, and each as a multiple of `wc -l` and of
the program with two threads. Polars and DuckDB take part where Python has them (`pip install polars duckdb`).
"""

import argparse
import importlib.util
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent


def run(command, environment=None):
    """Wall seconds, processor seconds, and megabytes at most of a command."""
    began = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--quoted", action="store_true", help="semicolons, quotes, line breaks within texts")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, default=ROOT / "target" / "large")
    parser.add_argument("--program", type=Path, help="a program that was built already")
    asked = parser.parse_args()
    folder = asked.folder / str(asked.rows)
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / ("quoted.csv" if asked.quoted else "plain.csv")
    program = asked.program or ROOT / "target" / "release" / "ratio"
    if not asked.program:
        subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    if not source.exists():
        kind = ["quoted"] if asked.quoted else []
        generate = ["cargo", "run", "--release", "--quiet", "--example", "generate_large", "--"]
        subprocess.run([*generate, str(asked.rows), str(folder), *kind], cwd=ROOT, check=True)

    scores, table = folder / "scores.csv", folder / "regions.csv"
    asked_of = [source, "-q", folder / "large.json", "--force", "--quiet"]
    weighted = [program, "regions", *asked_of, "--level", "2", "--scores", "all", "-o", table, "--firm-scores", scores]
    whole = [*weighted, "--unweighted"]
    only = [program, "score", *asked_of, "-o", scores]
    jobs = {
        "wc -l": ["wc", "-l", source],
        "scores, 1 thread": [*only, "--threads", "1"],
        "scores, 2 threads": [*only, "--threads", "2"],
        "scores and regions, 1 thread": [*whole, "--threads", "1"],
        "scores and regions, 2 threads": [*whole, "--threads", "2"],
        "the same with robustness, 2 threads": [*whole, "--robustness", "--threads", "2"],
        "the same with weights, 1 thread": [*weighted, "--threads", "1"],
        "the same with weights, 2 threads": [*weighted, "--threads", "2"],
    }
    for peer in ["polars", "duckdb"]:
        if importlib.util.find_spec(peer) and not asked.quoted:
            jobs[f"{peer}, 2 threads"] = [sys.executable, HERE / "peers" / f"in_{peer}.py", source, scores, table, "2"]
    seen = {name: [] for name in jobs}
    for _ in range(asked.rounds):
        for name, command in jobs.items():
            seen[name].append(run([str(part) for part in command]))

    median = {name: statistics.median(wall for wall, _, _ in runs) for name, runs in seen.items()}
    print(f"{asked.rows:,} responses of 45 columns, {source.stat().st_size / 1e6:,.0f} MB, {asked.rounds} rounds\n")
    print("| job | median s | least to greatest | processor s | MB at most | times `wc -l` | of both, 2 threads |")
    print("| --- | --: | --- | --: | --: | --: | --: |")
    for name, runs in seen.items():
        walls = sorted(wall for wall, _, _ in runs)
        busy, memory = statistics.median(busy for _, busy, _ in runs), max(memory for _, _, memory in runs)
        beside = median[name] / median["wc -l"], median[name] / median["scores and regions, 2 threads"]
        print(
            f"| {name} | {median[name]:.3f} | {walls[0]:.3f} to {walls[-1]:.3f} | {busy:.2f} | {memory:.0f} "
            f"| {beside[0]:.1f} | {beside[1]:.2f} |"
        )


if __name__ == "__main__":
    main()
