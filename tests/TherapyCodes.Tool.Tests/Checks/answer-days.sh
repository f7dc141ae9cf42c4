# What the allocators beside this file share: reads a record a line, knows how the codes are counted, answers with the units of each.
# An allocator defines count, which sets units[i] for minutes[i] of the 15-minute codes, i from 0 to n - 1, and then calls answer_days.

answer_days() {
  local line
  while IFS= read -r line; do
    read_services "${line#*'"services":['}"
    units=()
    count
    print_units
  done
}

read_services() {
  local rest=$1 service='^,?\{"code":"([0-9A-Z]{5})"(,"minutes":([0-9]+))?[^}]*\}(.*)' i at code all=()
  codes=() minutes=() others=() other_minutes=() n=0
  local -A documented=() place=() other_place=()
  local given=()
  while [[ $rest =~ $service ]]; do
    all+=("${BASH_REMATCH[1]}") given+=("${BASH_REMATCH[3]:-0}")
    documented[${BASH_REMATCH[1]}]=1
    rest=${BASH_REMATCH[4]}
  done
  for i in "${!all[@]}"; do
    code=${all[i]}
    case $code in
      97032 | 97033 | 97034 | 97035 | 97036 | 97110 | 97112 | 97113 | 97116 | 97124 | 97140 | 97530 | 97533 | 97535 | 97537 | 97542 | 97750 | \
        97755 | 97760 | 97761 | 97763 | 97129 | 90912) ;;
      97130) [ -z "${documented[97129]:-}" ] || code=97129 ;;
      90913) [ -z "${documented[90912]:-}" ] || code=90912 ;;
      *)
        [ -n "${other_place[$code]:-}" ] || { other_place[$code]=${#others[@]} others+=("$code") other_minutes+=(0); }
        at=${other_place[$code]}
        other_minutes[at]=$((other_minutes[at] + given[i]))
        continue
        ;;
    esac
    [ -n "${place[$code]:-}" ] || { place[$code]=$n codes[n]=$code minutes[n]=0 n=$((n + 1)); }
    at=${place[$code]}
    minutes[at]=$((minutes[at] + given[i]))
  done
}

# The first unit of 97129 and 90912 is theirs, all further ones have a code of their own; by the hour from the middle of it; else one.
print_units() {
  local i json=
  for ((i = 0; i < n; i++)); do
    case ${codes[i]} in
      97129 | 90912)
        json+=",\"${codes[i]}\":$((units[i] > 1 ? 1 : units[i]))"
        [ "${units[i]}" -lt 2 ] || json+=",\"$((codes[i] + 1))\":$((units[i] - 1))"
        ;;
      *) json+=",\"${codes[i]}\":${units[i]}" ;;
    esac
  done
  for i in "${!others[@]}"; do
    case ${others[i]} in
      96105 | 96125) json+=",\"${others[i]}\":$(((other_minutes[i] + 29) / 60))" ;;
      *) json+=",\"${others[i]}\":1" ;;
    esac
  done
  echo "{\"units\":{${json#,}}}"
}

# total: what the minutes of the day earn together.
total() {
  local minute
  sum=0
  for minute in "${minutes[@]}"; do sum=$((sum + minute)); done
  total=$(((sum + 7) / 15))
}
