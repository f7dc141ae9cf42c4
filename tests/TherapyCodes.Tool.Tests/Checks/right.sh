#!/usr/bin/env bash
# A right allocator. Of equal leftovers the one of the lower code has the unit.
. "${BASH_SOURCE%/*}/answer-days.sh"

count() {
  local i best left
  total
  left=$total
  for ((i = 0; i < n; i++)); do
    units[i]=$((minutes[i] / 15))
    left=$((left - units[i]))
  done
  for (( ; left > 0; left--)); do
    best=-1
    for ((i = 0; i < n; i++)); do
      ((units[i] > minutes[i] / 15)) && continue
      ((best < 0 || minutes[i] % 15 > minutes[best] % 15 || (minutes[i] % 15 == minutes[best] % 15 && codes[i] < codes[best]))) && best=$i
    done
    units[best]=$((units[best] + 1))
  done
}

answer_days
