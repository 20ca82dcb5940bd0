#!/usr/bin/env bash
# Starts the job where it ended: from the newest checkpoint of any earlier run that it can go on from, so that a restarted
# container goes on. DIEMBAO_SAVEPOINT names a savepoint to begin from instead; it counts until a checkpoint newer than its
# first use exists, so the variable may stay set. Arguments: those of the image's own start script.
set -euo pipefail
state=${DIEMBAO_STATE:-/opt/diembao/state}
start=${DIEMBAO_FLINK_START:-/docker-entrypoint.sh}
classes=${DIEMBAO_CLASSES:-${FLINK_HOME:-/opt/flink}/lib/*:${FLINK_HOME:-/opt/flink}/usrlib/*}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
savepoint=${DIEMBAO_SAVEPOINT:-}
savepoint=${savepoint#file:}
checkpoints=$state/checkpoints
asked=$state/savepoint-asked-for

# The file's time is when the savepoint was first asked for.
if [ ! -f "$asked" ] || [ "$(<"$asked")" != "$savepoint" ]; then
  printf '%s' "$savepoint" >"$asked"
fi

limit=continuous
for ((i = 1; i < $#; i++)); do
  if [ "${!i}" = --limit ]; then
    next=$((i + 1))
    limit=${!next}
  fi
done

found=()
if [ -d "$checkpoints" ]; then
  newer=()
  if [ -n "$savepoint" ]; then
    newer=(-newer "$asked")
  fi
  # Flink moves the file to its name when it is whole; one without a byte is what a crash of the host can leave.
  mapfile -t found < <(find "$checkpoints" -mindepth 3 -maxdepth 3 -name _metadata -size +0c "${newer[@]}" \
    -printf '%T@ %h\n' | sort -rn | sed 's/^[^ ]* //')
fi
from=
if [ ${#found[@]} -gt 0 ]; then
  # Tells those that cannot be read, and those of runs that were coming to their end: only Flink knows how to look.
  from=$("$java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$classes" \
    vn.diembao.app.CheckpointChoice "$limit" "${found[@]}")
fi
if [ -n "$from" ]; then
  # Flink leaves the directories of earlier runs behind; that of a running job changes every minute.
  find "$checkpoints" -mindepth 1 -maxdepth 1 -type d -mtime +7 ! -path "${from%/*}" -exec rm -rf {} +
elif [ -n "$savepoint" ]; then
  if [ ! -f "$savepoint/_metadata" ]; then
    echo "DIEMBAO_SAVEPOINT is no savepoint: $savepoint (no file _metadata in it)" >&2
    exit 2
  fi
  from=$savepoint
fi

restore=()
if [ -n "$from" ]; then
  restore=(--fromSavepoint "file://$from")
fi
echo "resume: state from ${from:-nothing, a new start}"
exec "$start" "$1" "${restore[@]}" "${@:2}"
