#!/usr/bin/env bash
# Kibana reads no secret files, and the image turns variables that it knows into arguments, which the process list shows:
# so hand the secrets over in variables that only kibana.yml knows.
set -euo pipefail
DIEMBAO_KIBANA_LOGIN=$(</run/secrets/kibana_system_password)
DIEMBAO_KIBANA_KEY=$(</run/secrets/kibana_encryption_key)
if ((${#DIEMBAO_KIBANA_KEY} < 32)); then
  echo "KIBANA_ENCRYPTION_KEY has fewer than 32 characters" >&2
  exit 1
fi
export DIEMBAO_KIBANA_LOGIN DIEMBAO_KIBANA_KEY
exec /usr/local/bin/kibana-docker
