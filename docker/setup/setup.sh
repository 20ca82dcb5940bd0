#!/usr/bin/env bash
# Brings users and roles of Elasticsearch to their contract; running it again changes nothing. Secrets reach curl on
# its standard input or a pipe, never as an argument.
set -euo pipefail
export LC_ALL=C
here=$(dirname "${BASH_SOURCE[0]}")
secrets=${DIEMBAO_SECRETS:-/run/secrets}
url=${ELASTICSEARCH_URL:?}

fail() {
  echo "setup: $*" >&2
  exit 1
}

# secret NAME: the value, refused when it is weak or would need escaping in JSON.
secret() {
  local value
  value=$(<"$secrets/$1") || fail "cannot read the secret $1"
  [[ $value =~ ^[[:graph:]]{16,}$ && $value != *[\"\\]* ]] ||
    fail "$1 needs 16 or more printable ASCII characters without space, quote and backslash"
  printf '%s' "$value"
}

# call USER PASSWORD METHOD PATH [BODY]
call() {
  local body=() answer
  if [ $# -eq 5 ]; then
    body=(--header 'Content-Type: application/json' --data-binary @-)
  fi
  answer=$(printf '%s' "${5:-}" | curl --silent --show-error --retry 10 --retry-connrefused --max-time 90 \
    --config <(printf 'user = "%s:%s"\n' "$1" "$2") --request "$3" "${body[@]}" --write-out '\n%{http_code}' "$url$4") ||
    fail "$3 $4 as $1: no answer"
  [[ ${answer##*$'\n'} == 2?? ]] || fail "$3 $4 as $1: $answer"
  echo "setup: $3 ${4%%\?*} as $1: done"
}

elastic=$(secret elastic_password)
kibana=$(secret kibana_system_password)
writer=$(secret diembao_writer_password)
if [ "$elastic" = "$kibana" ] || [ "$elastic" = "$writer" ] || [ "$kibana" = "$writer" ]; then
  fail "each account needs a password of its own"
fi

call elastic "$elastic" GET '/_cluster/health?wait_for_status=yellow&timeout=60s'
call elastic "$elastic" POST /_security/user/kibana_system/_password "{\"password\":\"$kibana\"}"
for role in diembao_writer diembao_desk diembao_reader; do
  call elastic "$elastic" PUT "/_security/role/$role" "$(<"$here/roles/$role.json")"
done
call elastic "$elastic" PUT /_security/user/diembao_writer \
  "{\"password\":\"$writer\",\"roles\":[\"diembao_writer\"],\"full_name\":\"The press job\"}"
call kibana_system "$kibana" GET /_security/_authenticate
call diembao_writer "$writer" GET /_security/_authenticate
echo "setup: users and roles are in place"
