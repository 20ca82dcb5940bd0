#!/usr/bin/env bash
# Brings the boards into a Kibana 8.19: a space of their own and one for those who tend the crawlers, how numbers and dates
# are written there, two roles that may look and nothing else, the boards. Kibana has no rights to single dashboards, so what
# is for maintainers stands in their space alone. Running it again changes nothing but what is newer here. Kibana answers 200 to an
# import that failed in part, so the answer itself is read. See docs/boards.md.
#
#   KIBANA_URL             default http://127.0.0.1:5601; with a log-in https, unless it is this machine
#   KIBANA_USER            with KIBANA_PASSWORD or KIBANA_PASSWORD_FILE; secrets reach curl on a pipe, never as an argument
#   KIBANA_SPACE           default diembao; roles and the space of maintainers (…-maintainers) are named after it
#   KIBANA_CA              PEM file of the certificate authority
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
url=${KIBANA_URL:-http://127.0.0.1:5601}
url=${url%/}
space=${KIBANA_SPACE:-diembao}
file=${1:-$here/boards.ndjson}

fail() {
  echo "import: $*" >&2
  exit 1
}

[[ $space =~ ^[a-z0-9_-]+$ ]] || fail "KIBANA_SPACE takes a-z, 0-9, _ and - only"
[ "$space" != default ] || fail "KIBANA_SPACE is a space of the boards' own, not default"
[[ $url =~ ^https?://[^/@[:space:]]+(/[^@[:space:]]*)?$ ]] || fail "KIBANA_URL is no web address, or holds a log-in"
[ -r "$file" ] || fail "cannot read $file"
grep -q . "$file" || fail "$file holds nothing"

password=${KIBANA_PASSWORD:-}
if [ -n "${KIBANA_PASSWORD_FILE:-}" ]; then
  password=$(<"$KIBANA_PASSWORD_FILE") || fail "cannot read KIBANA_PASSWORD_FILE"
fi

user=${KIBANA_USER:-}
if [ -n "$user" ]; then
  [[ $user != *:* && $user$password != *[[:cntrl:]]* ]] || fail "KIBANA_USER takes no colon, neither it nor the password control characters"
  # In the clear a log-in goes no further than this machine.
  [[ $url =~ ^https:|^http://(127(\.[0-9]+){3}|localhost|\[::1\])(:[0-9]+)?(/|$) ]] ||
    fail "KIBANA_USER needs an https address; $url would send the password in the clear"
fi

login() {
  if [ -n "$user" ]; then
    local slash='\' quote='"' secret="$user:$password"
    secret=${secret//"$slash"/"$slash$slash"}
    printf 'user = "%s"\n' "${secret//"$quote"/"$slash$quote"}"
  fi
}

# call METHOD PATH [curl arguments]: leaves status and answer in $status and $answer.
call() {
  local method=$1 path=$2 all
  shift 2
  all=$(curl --silent --show-error --max-time 120 ${KIBANA_CA:+--cacert "$KIBANA_CA"} --config <(login) \
    --header 'kbn-xsrf: diembao' --header 'x-elastic-internal-origin: diembao' \
    --request "$method" --write-out '\n%{http_code}' "$@" "$url$path") || fail "$method $path: no answer from $url"
  status=${all##*$'\n'}
  answer=${all%$'\n'*}
}

json() {
  call "$1" "$2" --header 'Content-Type: application/json' --data-binary "$3"
}

done_or_fail() {
  [[ $status == 2?? ]] || fail "$1: $status $answer"
  echo "import: $1: done"
}

# open_space ID NAME
open_space() {
  local body="{\"id\":\"$1\",\"name\":\"$2\",\"description\":\"Bảng theo dõi báo chí và mạng xã hội\",\"color\":\"#207038\",\"initials\":\"ĐB\",\"disabledFeatures\":[]}"
  json PUT "/api/spaces/space/$1" "$body"
  if [ "$status" = 404 ]; then
    json POST /api/spaces/space "$body"
  fi
  done_or_fail "space $1"
  # One by one: where kibana.yml sets one, as docker/kibana/kibana.yml does, Kibana refuses the whole request, well and good.
  local setting name
  while IFS= read -r setting; do
    name=${setting%%:\ *}
    json POST "/s/$1/internal/kibana/settings" "{\"changes\":{$setting}}"
    if [ "$status" = 400 ] && [[ $answer == *overridden* ]]; then
      echo "import: setting $name: kibana.yml sets it"
    else
      done_or_fail "setting $name"
    fi
  done < <(sed -n 's/^    \(".*": ".*"\),\{0,1\}$/\1/p' "$here/settings.json")
}

# bring SPACE OBJECTS: one a line.
bring() {
  local expected
  expected=$(grep -c . <<<"$2") || fail "nothing to import into $1"
  call POST "/s/$1/api/saved_objects/_import?overwrite=true" \
    --form "file=@-;filename=boards.ndjson;type=application/ndjson" <<<"$2"
  [[ $status == 2?? ]] || fail "boards: $status $answer"
  [[ $answer == *'"success":true'* ]] && [[ $answer == *"\"successCount\":$expected"[,}]* ]] && [[ $answer != *'"errors":['* ]] ||
    fail "boards: not all $expected objects were taken: $answer"
  echo "import: boards: $expected objects, see $url/s/$1/app/dashboards"
}

open_space "$space" "Điểm báo"
open_space "$space-maintainers" "Điểm báo: quản trị"

# Roles of each space's own, so that a trial leaves those of the real one alone.
for role in reader maintainer; do
  json PUT "/api/security/role/${space}_board_$role" "$(sed "s/@SPACE@/$space/g" "$here/role-$role.json")"
  done_or_fail "role ${space}_board_$role"
done

# Whatever bears the tag of maintainers, and the tag itself, leaders do not get.
bring "$space" "$(grep -v '"id":"diembao-maintainers"' "$file")"
bring "$space-maintainers" "$(<"$file")"
