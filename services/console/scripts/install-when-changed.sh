#!/bin/sh
# npm ci takes a minute: only when node_modules is not what the lock file says.
set -eu
cd "$(dirname "$0")/.."
done=node_modules/.installed-package-lock.json
if cmp -s package-lock.json "$done"; then
    exit 0
fi
npm ci --no-progress
cp package-lock.json "$done"
