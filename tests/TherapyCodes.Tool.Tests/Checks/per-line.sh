#!/usr/bin/env bash
# Wrong: counts each code alone.
. "${BASH_SOURCE%/*}/answer-days.sh"

count() {
  local i
  for ((i = 0; i < n; i++)); do
    units[i]=$(((minutes[i] + 7) / 15))
  done
}

answer_days
