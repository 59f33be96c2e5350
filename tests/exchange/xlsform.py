"""Converts every workbook of a folder with pyxform and has ODK Validate try the forms.

Usage: python xlsform.py FOLDER > report.json
Writes NAME.xml beside NAME.xlsx. The report: {"converted": {NAME: warnings}, "validated": what was wrong, or null}.
"""

import json
import pathlib
import shutil
import subprocess
import sys

import pyxform
from pyxform import xls2xform

folder = pathlib.Path(sys.argv[1])
converted = {}
forms = []
for book in sorted(folder.glob("*.xlsx")):
    warnings = []
    form = book.with_suffix(".xml")
    form.write_text(xls2xform.convert(book, warnings=warnings).xform, encoding="utf-8")
    converted[book.stem] = warnings
    forms.append(str(form))

validated = None
if shutil.which("java"):
    jar = pathlib.Path(pyxform.__file__).parent / "validators/odk_validate/bin/ODK_Validate.jar"
    run = subprocess.run(
        ["java", "-Djava.awt.headless=true", "-jar", str(jar), *forms], capture_output=True, text=True
    )
    validated = "" if run.returncode == 0 else run.stdout + run.stderr

json.dump({"converted": converted, "validated": validated}, sys.stdout)
