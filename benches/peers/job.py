"""The large survey's questionnaire as the peers need it: which questions make which score, with which weight."""

CHOICES = [f"q{at + 1:02}" for at in range(30)]
TICKS = [f"m{at + 31:02}" for at in range(6)]
NUMBERS = [f"n{at + 37:02}" for at in range(4)]
ASKED = CHOICES + TICKS + NUMBERS
FACTS = ["firm_id", "region", "sector", "staff", "weight"]
POINTS = {"1": 0, "2": 25, "3": 50, "4": 75, "5": 100, "Never": 0, "Rarely": 25, "Sometimes": 50, "Often": 75, "Always": 100}
CURVE = [(0, 0), (5, 40), (20, 80), (60, 100)]
CAP = 4
LEAVES = {f"leaf{leaf + 1}": [(name, 1 + at % 3) for at, name in enumerate(ASKED[leaf::6])] for leaf in range(6)}
PILLARS = {f"pillar{pillar + 1}": [f"leaf{2 * pillar + 1}", f"leaf{2 * pillar + 2}"] for pillar in range(3)}
SCORES = [*LEAVES, *PILLARS, "overall"]
BANDS = ["basic", "average", "moderate", "advanced"]
"""Share of the parts of a score that must have a value."""
LEAST = 0.5
