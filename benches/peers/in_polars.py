"""The job in Polars: answers in, a line of scores a firm and a table of regions out. `in_polars.py INPUT SCORES REGIONS THREADS`."""

import os
import sys

source, scores, regions, threads = sys.argv[1:]
os.environ["POLARS_MAX_THREADS"] = threads

import polars as pl  # noqa: E402
from job import ASKED, BANDS, CAP, CHOICES, CURVE, FACTS, LEAST, LEAVES, PILLARS, POINTS, SCORES, TICKS  # noqa: E402


def points(name):
    cell = pl.col(name)
    if name in CHOICES:
        worth = {code: float(points) for code, points in POINTS.items()}
        return cell.replace_strict(worth, default=None, return_dtype=pl.Float64)
    if name in TICKS:
        # Codes are single letters with `;` between.
        ticks = ((cell.str.len_bytes() + 1) // 2).clip(upper_bound=CAP) * (100.0 / CAP)
        return pl.when(cell.str.contains(r"^[a-f](;[a-f])*$")).then(ticks).alias(name)
    x = cell.cast(pl.Float64, strict=False)
    piece = pl.when(x.is_null() | (x < 0) | (x > 100)).then(None)
    for (x0, p0), (x1, p1) in zip(CURVE, CURVE[1:]):
        piece = piece.when(x < x1).then(p0 + (x - x0) / (x1 - x0) * (p1 - p0))
    return piece.otherwise(float(CURVE[-1][1])).alias(name)


def mean(parts):
    total = pl.sum_horizontal(pl.col(name) * float(weight) for name, weight in parts)
    weights = pl.sum_horizontal(pl.col(name).is_not_null() * float(weight) for name, weight in parts)
    answered = pl.sum_horizontal(pl.col(name).is_not_null() for name, _ in parts)
    return pl.when(answered >= LEAST * len(parts)).then(total / weights)


scored = (
    pl.scan_csv(source, schema={name: pl.String for name in FACTS + ASKED})
    .select(*FACTS, *map(points, ASKED))
    .select(
        *FACTS,
        completeness=pl.sum_horizontal(pl.col(name).is_not_null() for name in ASKED) / len(ASKED),
        **{name: mean(parts) for name, parts in LEAVES.items()},
    )
    .with_columns(**{name: mean([(leaf, 1) for leaf in leaves]) for name, leaves in PILLARS.items()})
    .with_columns(overall=mean([(pillar, 1) for pillar in PILLARS]))
)
overall = pl.col("overall")
band = pl.when(overall.is_null()).then(None)
for at, name in enumerate(BANDS[:-1]):
    band = band.when(overall < 25 * at + 25).then(pl.lit(name))
lines = scored.with_columns(band=band.otherwise(pl.lit(BANDS[-1]))).sink_csv(scores, float_precision=2, lazy=True)
figures = [
    figure
    for name in SCORES
    for figure in (
        pl.col(name).count().alias(f"{name}_n"),
        pl.col(name).mean().alias(f"{name}_mean"),
        pl.col(name).std().alias(f"{name}_sd"),
        *(pl.col(name).quantile(share, "linear").alias(f"{name}_q{int(100 * share)}") for share in (0.25, 0.5, 0.75)),
        *(
            pl.col(name).is_between(25 * at, 25 * at + 25, closed="both" if at == 3 else "left").mean().alias(f"{name}_{band}")
            for at, band in enumerate(BANDS)
        ),
    )
]
table = scored.group_by("region").agg(pl.len().alias("firms"), *figures).sort("region").sink_csv(regions, lazy=True)
pl.collect_all([lines, table], engine="streaming")
