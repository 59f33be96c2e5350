"""Runs statements in Apache Spark, in a cluster of two worker processes on this machine; input and output as in_duckdb.py."""

import csv
import json
import os
import sys
import tempfile

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")

from pyspark.sql import SparkSession  # noqa: E402
from pyspark.sql.types import StringType, StructField, StructType  # noqa: E402


def results(cases):
    spark = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    for case in cases:
        with open(case["csv"], newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        shape = StructType([StructField(name, StringType()) for name in rows[0]])
        spark.createDataFrame(rows[1:], shape).repartition(2).createOrReplaceTempView("answers")
        found = spark.sql(case["statement"].rstrip().rstrip(";"))
        yield {"columns": found.columns, "rows": [list(row) for row in found.collect()]}
    spark.stop()


def main():
    out, told = os.dup(1), os.dup(2)
    # What Spark says is kept aside, and shown where something goes wrong.
    with tempfile.TemporaryFile() as aside:
        os.dup2(aside.fileno(), 1)
        os.dup2(aside.fileno(), 2)
        try:
            found = list(results(json.load(sys.stdin)))
        except Exception:
            aside.seek(0)
            os.write(told, aside.read()[-20_000:])
            os.dup2(told, 2)
            raise
    os.write(out, json.dumps(found).encode())


main()
