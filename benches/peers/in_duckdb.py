"""The job in DuckDB: answers in, a line of scores a firm and a table of regions out. `in_duckdb.py INPUT SCORES REGIONS THREADS`."""

import sys

import duckdb
from job import ASKED, BANDS, CAP, CHOICES, CURVE, FACTS, LEAST, LEAVES, NUMBERS, PILLARS, POINTS, SCORES, TICKS

source, scores, regions, threads = sys.argv[1:]
db = duckdb.connect(config={"threads": int(threads), "preserve_insertion_order": True})


def curve(x):
    pieces = "".join(
        f" WHEN {x} < {x1} THEN {p0} + ({x} - {x0}) / {x1 - x0}e0 * {p1 - p0}"
        for (x0, p0), (x1, p1) in zip(CURVE, CURVE[1:])
    )
    return f"CASE WHEN {x} IS NULL OR {x} < 0 OR {x} > 100 THEN NULL{pieces} ELSE {CURVE[-1][1]}e0 END"


def points(name):
    if name in CHOICES:
        cases = " ".join(f"WHEN '{code}' THEN {worth}e0" for code, worth in POINTS.items())
        return f"CASE {name} {cases} END AS {name}"
    if name in TICKS:
        # Codes are single letters with `;` between.
        return (
            f"CASE WHEN regexp_full_match({name}, '[a-f](;[a-f])*') "
            f"THEN least((length({name}) + 1) // 2, {CAP}) * {100 / CAP}e0 END AS {name}"
        )
    return f"{curve(name)} AS {name}"


def mean(parts):
    total = " + ".join(f"coalesce({name} * {weight}e0, 0)" for name, weight in parts)
    weights = " + ".join(f"CASE WHEN {name} IS NULL THEN 0 ELSE {weight}e0 END" for name, weight in parts)
    answered = " + ".join(f"({name} IS NOT NULL)::INTEGER" for name, _ in parts)
    return f"CASE WHEN ({answered}) >= {LEAST * len(parts)} THEN ({total}) / ({weights}) END"


facts, asked = ", ".join(FACTS), ", ".join(ASKED)
answered = " + ".join(f"({name} IS NOT NULL)::INTEGER" for name in ASKED)
# What is no answer is null while reading: DuckDB casts there, and would end with an error.
types = {name: "DOUBLE" if name in NUMBERS else "VARCHAR" for name in FACTS + ASKED}
columns = "{" + ", ".join(f"'{name}': '{kind}'" for name, kind in types.items()) + "}"
db.execute(
    f"""
    CREATE TEMP TABLE scored AS
    WITH points AS (
        SELECT {facts}, {", ".join(map(points, ASKED))}
        FROM read_csv('{source}', header = true, delim = ',', quote = '"', columns = {columns},
            nullstr = ['', 'NA', '?!'])),
    leaves AS (SELECT {facts}, ({answered}) / {len(ASKED)}e0 AS completeness,
        {", ".join(f"{mean(parts)} AS {name}" for name, parts in LEAVES.items())} FROM points),
    pillars AS (SELECT *, {", ".join(f"{mean([(leaf, 1) for leaf in leaves])} AS {name}" for name, leaves in PILLARS.items())} FROM leaves),
    whole AS (SELECT *, {mean([(pillar, 1) for pillar in PILLARS])} AS overall FROM pillars)
    SELECT *, CASE WHEN overall < 25 THEN '{BANDS[0]}' WHEN overall < 50 THEN '{BANDS[1]}'
        WHEN overall < 75 THEN '{BANDS[2]}' WHEN overall IS NOT NULL THEN '{BANDS[3]}' END AS band FROM whole"""
)
shown = ", ".join(f"CAST({name} AS DECIMAL(6, 2)) AS {name}" for name in SCORES)
db.execute(
    f"COPY (SELECT {facts}, {shown}, band, CAST(completeness AS DECIMAL(4, 2)) AS completeness FROM scored) TO '{scores}' (HEADER)"
)
figures = ", ".join(
    f"count({name}) AS {name}_n, avg({name}) AS {name}_mean, stddev_samp({name}) AS {name}_sd, "
    f"quantile_cont({name}, [0.25, 0.5, 0.75]) AS {name}_quartiles, "
    + ", ".join(
        f"avg(CASE WHEN {name} >= {25 * at} AND {name} < {25 * at + 25 + at // 3} THEN 1 WHEN {name} IS NULL THEN NULL ELSE 0 END) AS {name}_{band}"
        for at, band in enumerate(BANDS)
    )
    for name in SCORES
)
db.execute(f"COPY (SELECT region, count(*) AS firms, {figures} FROM scored GROUP BY region ORDER BY region) TO '{regions}' (HEADER)")
