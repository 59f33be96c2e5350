#!/usr/bin/env bash
# Installs the programs that check what the program writes, into target/tools and, as root on Debian, by apt-get.
# What can't be installed is left out: the tests that need it say so and are skipped.
set -uo pipefail
cd "$(dirname "$0")/../.."
tools=target/tools
mkdir -p "$tools"

missing() { ! command -v "$1" > /dev/null 2>&1; }

packages=()
missing chromedriver && packages+=(chromium chromium-driver)
missing java && packages+=(default-jre-headless)
missing node && packages+=(nodejs)
missing npm && packages+=(npm)
missing pdftotext && packages+=(poppler-utils)
missing python3 && packages+=(python3 python3-venv)
[ -d /usr/lib/postgresql ] || packages+=(postgresql)
if [ "${#packages[@]}" -gt 0 ]; then
  if [ "$(id -u)" -eq 0 ] && ! missing apt-get; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${packages[@]}" > /dev/null
  else
    echo "to be installed by hand: ${packages[*]}"
  fi
fi

if [ ! -x "$tools/venv/bin/python" ] || ! "$tools/venv/bin/python" -c 'import pyxform' 2> /dev/null; then
  python3 -m venv "$tools/venv" && "$tools/venv/bin/pip" install --quiet pyxform==4.5.0
fi
# Engines that the SQL is run on; Spark is half a gigabyte.
for package in duckdb==2.0.1 pyspark==4.1.0; do
  if ! "$tools/venv/bin/python" -c "import ${package%%=*}" 2> /dev/null; then
    "$tools/venv/bin/pip" install --quiet "$package"
  fi
done
if [ ! -d "$tools/node_modules/survey-core" ]; then
  npm install --silent --no-audit --no-fund --prefix "$tools" survey-core@2.5.25
fi
if [ ! -d "$tools/node_modules/axe-core" ]; then
  npm install --silent --no-audit --no-fund --prefix "$tools" axe-core@4.14.1
fi
exit 0
