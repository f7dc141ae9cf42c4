#!/usr/bin/env bash
# Wrong: shares the units of the day in proportion to the minutes, and rounds.
. "${BASH_SOURCE%/*}/answer-days.sh"

count() {
  local i
  total
  for ((i = 0; i < n; i++)); do
    units[i]=$((sum == 0 ? 0 : (2 * total * minutes[i] + sum) / (2 * sum)))
  done
}

answer_days
