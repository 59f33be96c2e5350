#!/usr/bin/env python3
"""Scores a large survey inside DuckDB, PostgreSQL and Spark by the statements of `ratio sql`, and holds them against `ratio score`.

    python3 benches/warehouse.py [ROWS] [--engines duckdb,postgres,spark] [--folder FOLDER] [--program RATIO]

Makes the file (`examples/generate_large.rs`), a plain table of it (`ratio answers`), the scores (`ratio score`), and the same scores in
each engine that is installed; prints how long each took, and fails where a score differs by more than 1e-9, or a band at all.
Needs DuckDB for Python, which compares (`pip install duckdb pyspark`; Spark needs Java 17, PostgreSQL its server's programs).
"""

import argparse
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SCORES = [f"leaf{at}" for at in range(1, 7)] + [f"pillar{at}" for at in range(1, 4)] + ["overall"]
TOLERANCE = 1e-9


def timed(what, job):
    began = time.perf_counter()
    result = job()
    print(f"{what}: {time.perf_counter() - began:.1f} s", flush=True)
    return result


def in_duckdb(statement, plain, found):
    db = duckdb.connect(config={"temp_directory": str(found.parent / "spill")})
    db.execute(f"CREATE VIEW answers AS SELECT * FROM read_csv('{plain}', all_varchar = true)")
    db.execute(f"COPY ({statement}) TO '{found}'")


def in_postgres(statement, plain, found):
    programs = Path(sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1])
    home = Path(tempfile.mkdtemp(dir=found.parent))
    # The server does not run as root.
    own = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if own:
        for folder in [home, *[parent for parent in home.parents if parent != Path("/")]]:
            os.chmod(folder, os.stat(folder).st_mode | 0o755)
        shutil.chown(home, "postgres")
    data = home / "data"
    server = lambda program, *rest: subprocess.run([*own, str(programs / program), *map(str, rest)], check=True, cwd="/", stdout=subprocess.DEVNULL)
    server("initdb", "-D", data, "-U", "ratio", "--auth=trust", "--no-sync")
    options = f"-c listen_addresses= -c unix_socket_directories={home} -c fsync=off -c work_mem=256MB -c max_wal_size=8GB"
    server("pg_ctl", "-D", data, "-w", "-l", home / "log", "-o", options, "start")
    try:
        with open(plain, encoding="utf-8") as file:
            columns = ", ".join(f'"{name}" text' for name in file.readline().strip().split(","))
        script = home / "script.sql"
        script.write_text(
            f"CREATE UNLOGGED TABLE answers ({columns});\n\\copy answers from '{plain}' csv header\nSET jit = off;\n\\copy ({statement_on_a_line(statement)}) to '{found}' csv header\n"
        )
        psql = [str(programs / "psql"), "-h", str(home), "-U", "ratio", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-q", "-f", str(script)]
        subprocess.run(psql, check=True)
    finally:
        server("pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(home, ignore_errors=True)


def statement_on_a_line(statement):
    """`\\copy` takes one line; comments end with theirs."""
    return " ".join(line for line in statement.splitlines() if not line.startswith("--"))


def in_spark(statement, plain, found):
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    from pyspark.sql import SparkSession

    spark = (
        SparkSession.builder.master("local-cluster[2,1,3072]")
        .config("spark.executor.memory", "3g")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "16")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    spark.read.csv(str(plain), header=True, multiLine=False).createOrReplaceTempView("answers")
    spark.sql(statement).write.mode("overwrite").parquet(str(found))
    spark.stop()


ENGINES = {"duckdb": (in_duckdb, "found.csv"), "postgres": (in_postgres, "found.csv"), "spark": (in_spark, "found.parquet")}


def compare(scores, found, rows):
    """What is found in an engine against what `ratio score` found."""
    db = duckdb.connect()
    own = f"read_csv('{scores}')"
    other = f"read_parquet('{found}/*.parquet')" if found.is_dir() else f"read_csv('{found}')"
    figures = [*SCORES, "completeness"]
    off = ", ".join(f"max(abs(a.{name} - b.{name}))" for name in figures)
    alone = " + ".join(f"count(*) FILTER ((a.{name} IS NULL) <> (b.{name} IS NULL))" for name in figures)
    bands = "count(*) FILTER (a.band IS DISTINCT FROM b.band)"
    key = "a.id = b.id"
    result = db.execute(f"SELECT count(*), {alone}, {bands}, {off} FROM {own} a JOIN {other} b ON {key}").fetchone()
    both, only_one, other_bands, *differences = result
    furthest = max(differences)
    print(f"  {both:,} firms in both, furthest apart {furthest:.1e}, {only_one} values in one alone, {other_bands} other bands", flush=True)
    return both == rows and only_one == 0 and other_bands == 0 and furthest <= TOLERANCE


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="?", type=int, default=10_000_000)
    parser.add_argument("--engines", default="duckdb,postgres,spark")
    parser.add_argument("--folder", type=Path, default=ROOT / "target" / "large")
    parser.add_argument("--program", type=Path, help="a program that was built already")
    asked = parser.parse_args()
    folder = (asked.folder / str(asked.rows)).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    program = asked.program or ROOT / "target" / "release" / "ratio"
    if not asked.program:
        subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    source, plain, scores = (folder / name for name in ["plain.csv", "coded.csv", "full.csv"])
    questionnaire = ["-q", folder / "large.json"]
    ratio = lambda *rest: subprocess.run([str(program), *map(str, rest)], check=True, text=True, stdout=subprocess.PIPE).stdout
    if not source.exists():
        generate = ["cargo", "run", "--release", "--quiet", "--example", "generate_large", "--", str(asked.rows), str(folder)]
        timed("the survey", lambda: subprocess.run(generate, cwd=ROOT, check=True))
    if not plain.exists():
        timed("ratio answers", lambda: ratio("answers", source, *questionnaire, "-o", plain, "--quiet"))
    timed("ratio score", lambda: ratio("score", plain, *questionnaire, "--decimals", "full", "-o", scores, "--force", "--quiet"))
    good = True
    for name in asked.engines.split(","):
        run, file = ENGINES[name]
        found = folder / file
        statement = ratio("sql", *questionnaire, "--dialect", name, "--table", "answers", "--like", plain)
        statement = statement.rstrip().rstrip(";")
        timed(name, lambda: run(statement, plain, found))
        good &= compare(scores, found, asked.rows)
        shutil.rmtree(found) if found.is_dir() else found.unlink()
    sys.exit(0 if good else 1)


main()
