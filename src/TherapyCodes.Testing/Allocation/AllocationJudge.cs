using System.Collections.Immutable;
using FsCheck;

namespace TherapyCodes.Testing;

/// <summary>The allocation laws of one rule; each method judges by one of them.</summary>
internal sealed class AllocationJudge(UnitRule rule)
{
    private const int AllocationsShown = 3;

    private static readonly Citation AddOnReading = new(
        Sources.CountingMinutes.Document, "20.2.C; that a code and its add-on are one service is our reading")
    {
        Confidence = Confidence.Medium,
    };

    private readonly ReferenceAllocator _reference = ReferenceAllocator.For(rule);

    private delegate LawVerdict Judge(UnitAllocator allocator, ImmutableArray<TherapyService> services);

    public IEnumerable<Law<UnitAllocator, ImmutableArray<TherapyService>>> Laws()
    {
        var counting = rule.Citation;
        yield return new()
        {
            Name = "answers",
            Statement = "Every day has an answer: 0 or more units, each code once, only codes that are documented and their add-ons.",
            Citation = counting,
            Cases = AllocationDays.Any,
            Judge = (allocator, services) => Answers(allocator, services),
        };
        if (rule.IsPerService)
        {
            yield return Law("own-minutes", Everyday, counting, OwnMinutes,
                $"A service has a unit beyond its full 15 minutes exactly when {rule.LastUnitMinutes} minutes or more are left over.");
        }
        else
        {
            yield return Law("total", Everyday, counting, Total,
                "The units of the 15-minute codes sum to what the minutes of the day earn together.");
            yield return Law("largest-leftover", Everyday, counting, LargestLeftover,
                "A unit beyond the full 15 minutes goes to the largest leftover, however small it is.");
        }
        yield return Law("full-units", Everyday, counting, FullUnits,
            "A service has at least a unit for each full 15 minutes.");
        yield return Law("one-extra", Everyday, counting, OneExtra,
            "A service has at most one unit beyond its full 15 minutes.");
        yield return Law("order", Everyday, counting, Order,
            "The order of the services changes no units, unless leftovers tie and the answer says that this was a choice.",
            rule.IsPerService ? ["own-minutes", "full-units", "one-extra"] : []);
        yield return Law("choice", Everyday, counting, Choice,
            "The answer says that there was a choice exactly when another allocation is as good.");
        yield return Law("alternatives", Everyday, counting, Alternatives,
            "The alternatives are all the other allocations that are as good, each once, and no more.");
        yield return Law("minute-more", Everyday, counting, MinuteMore,
            "A minute more of a service never lowers the total.",
            rule.IsPerService ? ["own-minutes", "full-units", "one-extra"] : ["total"]);
        yield return Law("quarter-hour-more", Everyday, counting, QuarterHourMore,
            "15 minutes more of a service add one unit to it and change nothing else, where there is no choice.",
            rule.IsPerService ? ["own-minutes", "full-units", "one-extra"] : ["total", "largest-leftover", "full-units", "one-extra"]);
        yield return Law("lines", Everyday, counting, Lines,
            "The minutes of a code that stands on several lines are added before they are counted.");
        yield return Law("timed-codes", AllocationDays.OneTimedCode, counting, TimedCodes,
            "Every 15-minute code earns units by its minutes.");
        yield return Law("untimed", AllocationDays.LastIsUntimed, Sources.UntimedCodes, Untimed,
            "An untimed code is one unit, whatever its minutes, and changes nothing else.");
        if (rule.LastUnitMinutes < UnitRule.UnitMinutes)
        {
            yield return Law("by-the-hour", AllocationDays.LastIsByTheHour, Sources.CptTime, ByTheHour,
                "A code timed by the hour earns a unit when the middle of the hour is passed, and changes nothing else.");
        }
        yield return Law("add-on", AllocationDays.LastTwoAreAPair, AddOnReading, AddOn,
            "A code and its add-on are one service: the first unit is billed with the code, all further ones with the add-on.");
    }

    private static LawVerdict TooLong { get; } = LawVerdict.NotJudged("the service would be longer than a day");

    private static Arbitrary<ImmutableArray<TherapyService>> Everyday => AllocationDays.Everyday;

    /// <summary>A law about answers: days without one are left to the law "answers".</summary>
    private static Law<UnitAllocator, ImmutableArray<TherapyService>> Law(
        string name, Arbitrary<ImmutableArray<TherapyService>> cases, Citation citation, Judge judge, string statement,
        ImmutableArray<string> followsFrom = default) => new()
        {
            Name = name,
            Statement = statement,
            Citation = citation,
            Cases = cases,
            FollowsFrom = followsFrom.IsDefault ? [] : followsFrom,
            Judge = (allocator, services) => Ask.Judge(() => judge(lines => Ask.For(() => allocator(lines)), services)),
        };

    private static LawVerdict Answers(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services) ?? throw new InvalidOperationException("The allocator returned null.");
        foreach (var units in answer.Units)
        {
            if (units.Units < 0)
                return LawVerdict.Broken($"Answered {Shown(answer)}. Units are 0 or more.");
            if (answer.Units.Count(other => other.Code == units.Code) > 1)
                return LawVerdict.Broken($"Answered {Shown(answer)}. {units.Code} stands there twice.");
            if (units.Units > 0 && !services.Any(service => service.Code == units.Code || AddOnOf(service.Code) == units.Code))
                return LawVerdict.Broken($"Answered {Shown(answer)}. {units.Code} is not documented.");
        }
        return LawVerdict.Kept;
    }

    private LawVerdict Total(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services);
        var minutes = Minutes(services);
        var total = SumOf(answer, services);
        return total == _reference.Total(minutes)
            ? LawVerdict.Kept
            : Wrong(answer, services, $"{minutes.Sum()} minutes earn {_reference.Total(minutes)}, not {total}.");
    }

    private LawVerdict OwnMinutes(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services);
        foreach (var service in services)
        {
            var leftover = ReferenceAllocator.LeftOver(service.Minutes);
            if (HasExtra(answer, service) != leftover >= rule.LastUnitMinutes)
                return Wrong(answer, services, $"{service.Code} has {leftover} minutes left over; {rule.LastUnitMinutes} earn a unit.");
        }
        return LawVerdict.Kept;
    }

    private LawVerdict LargestLeftover(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services);
        foreach (var without in services)
        {
            if (HasExtra(answer, without))
                continue;
            foreach (var with in services)
            {
                if (HasExtra(answer, with) && ReferenceAllocator.LeftOver(without.Minutes) > ReferenceAllocator.LeftOver(with.Minutes))
                {
                    return Wrong(answer, services, $"{without.Code} has {ReferenceAllocator.LeftOver(without.Minutes)} minutes left over, "
                        + $"{with.Code} only {ReferenceAllocator.LeftOver(with.Minutes)} and yet the unit.");
                }
            }
        }
        return LawVerdict.Kept;
    }

    private LawVerdict FullUnits(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services);
        foreach (var service in services)
        {
            var full = ReferenceAllocator.WholeQuarterHours(service.Minutes);
            if (answer.UnitsOf(service.Code) < full)
                return Wrong(answer, services, $"{service.Code} has {full} times 15 minutes and fewer units.");
        }
        return LawVerdict.Kept;
    }

    private LawVerdict OneExtra(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services);
        foreach (var service in services)
        {
            var full = ReferenceAllocator.WholeQuarterHours(service.Minutes);
            if (answer.UnitsOf(service.Code) > full + 1)
                return Wrong(answer, services, $"{service.Code} has {full} times 15 minutes, so {full + 1} units at most.");
        }
        return LawVerdict.Kept;
    }

    private static LawVerdict Order(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services);
        ImmutableArray<TherapyService> reversed = [.. services.Reverse()], rotated = [.. services[1..], services[0]];
        const string Advice = " If that is a choice, say so; or decide by something else than the order.";
        var verdict = SameUnits(answer, services, allocator(reversed), reversed, Advice);
        return verdict.Outcome == LawOutcome.Broken ? verdict : SameUnits(answer, services, allocator(rotated), rotated, Advice);
    }

    private LawVerdict Choice(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services);
        if (answer.HasChoice is not { } hasChoice)
            return LawVerdict.NotJudged("the allocator does not say whether there was a choice");
        var allocations = _reference.Allocations(Minutes(services)).Count;
        return hasChoice == allocations > 1
            ? LawVerdict.Kept
            : Wrong(answer, services, hasChoice
                ? "It says that there was a choice, and there is none."
                : $"It says that there was no choice, and there are {allocations} allocations.");
    }

    private LawVerdict Alternatives(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services);
        if (answer.Alternatives is null)
            return LawVerdict.NotJudged("the allocator lists no alternatives");
        var minutes = Minutes(services);
        if (!_reference.IsLegal(minutes, [.. services.Select(service => answer.UnitsOf(service.Code))]))
            return LawVerdict.NotJudged("the units themselves are wrong");
        string[] listed = [.. answer.Alternatives.Select(units => Key(services, new AllocationAnswer(units))).Order(StringComparer.Ordinal)];
        var right = _reference.Allocations(minutes).Select(units => string.Join(',', units)).Where(units => units != Key(services, answer));
        return listed.SequenceEqual(right.Order(StringComparer.Ordinal))
            ? LawVerdict.Kept
            : Wrong(answer, services, $"It lists {listed.Length} alternatives: "
                + $"{string.Join("; or ", answer.Alternatives.Take(AllocationsShown).Select(units => string.Join(", ", units)))}.");
    }

    private static LawVerdict MinuteMore(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        if (!TryLengthen(services, 1, out var longer, out var lengthened))
            return TooLong;
        int before = SumOf(allocator(services), services), after = SumOf(allocator(longer), longer);
        return after >= before
            ? LawVerdict.Kept
            : LawVerdict.Broken($"Answered {before} units in all, and {after} with a minute more of {lengthened}.");
    }

    private LawVerdict QuarterHourMore(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        if (!TryLengthen(services, UnitRule.UnitMinutes, out var longer, out var lengthened))
            return TooLong;
        AllocationAnswer before = allocator(services), after = allocator(longer);
        var isAsExpected = services.All(service =>
            after.UnitsOf(service.Code) == before.UnitsOf(service.Code) + (service.Code == lengthened ? 1 : 0));
        return isAsExpected || _reference.Allocations(Minutes(services)).Count > 1
            ? LawVerdict.Kept
            : LawVerdict.Broken($"Answered {before}, and {after} with 15 minutes more of {lengthened}.");
    }

    /// <summary>The first halves of all services, then the second halves.</summary>
    private static LawVerdict Lines(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        ImmutableArray<TherapyService> split =
        [
            .. services.Select(service => new TherapyService(service.Code, service.Minutes - service.Minutes / 2)),
            .. services.Where(service => service.Minutes > 1).Select(service => new TherapyService(service.Code, service.Minutes / 2)),
        ];
        return SameUnits(allocator(services), services, allocator(split), split);
    }

    private LawVerdict TimedCodes(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services);
        var units = _reference.UnitsFor(services[0].Minutes);
        return answer.UnitsOf(services[0].Code) == units
            ? LawVerdict.Kept
            : LawVerdict.Broken($"Answered {Shown(answer)}. {services[0].Code} is timed by 15 minutes; {services[0].Minutes} earn {units}.");
    }

    private static LawVerdict Untimed(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services);
        var others = services[..^1];
        return answer.UnitsOf(services[^1].Code) != 1
            ? LawVerdict.Broken($"Answered {Shown(answer)}. {services[^1].Code} is untimed: one unit.")
            : SameUnits(allocator(others), others, answer, services);
    }

    private static LawVerdict ByTheHour(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services);
        var (code, minutes) = (services[^1].Code, services[^1].Minutes);
        var hours = 0;
        while (minutes > 60 * hours + 30)
            hours++;
        return answer.UnitsOf(code) != hours
            ? LawVerdict.Broken($"Answered {Shown(answer)}. {code} is timed by the hour; {minutes} minutes earn {hours}.")
            : SameUnits(allocator(services[..^1]), services[..^1], answer, services);
    }

    /// <summary>Compares with the day that has one code of its own in place of the pair.</summary>
    private LawVerdict AddOn(UnitAllocator allocator, ImmutableArray<TherapyService> services)
    {
        var answer = allocator(services);
        TherapyService first = services[^2], addOn = services[^1];
        int firstUnits = answer.UnitsOf(first.Code), addOnUnits = answer.UnitsOf(addOn.Code);
        if (firstUnits > 1 || (firstUnits == 0 && addOnUnits > 0))
            return LawVerdict.Broken($"Answered {Shown(answer)}. The first unit is billed with {first.Code}, all further ones with {addOn.Code}.");
        var others = services[..^2];
        var free = TherapyGen.EverydayCodes.FirstOrDefault(code => others.All(service => service.Code != code));
        if (free.IsNone)
            return LawVerdict.Kept;
        var asOne = others.Add(new TherapyService(free, first.Minutes + addOn.Minutes));
        var expected = allocator(asOne);
        var isAsExpected = firstUnits + addOnUnits == expected.UnitsOf(free)
            && others.All(service => answer.UnitsOf(service.Code) == expected.UnitsOf(service.Code));
        return isAsExpected || _reference.Allocations(Minutes(asOne)).Count > 1
            ? LawVerdict.Kept
            : LawVerdict.Broken($"Answered {Shown(answer)}; with {first.Code} and {addOn.Code} as one service of another code, {Shown(asOne)}, "
                + $"it answered {Shown(expected)}.");
    }

    /// <summary>The same units for every code of the first day; or others that are as good, where both answers say that there was a choice.</summary>
    private static LawVerdict SameUnits(
        AllocationAnswer answer, ImmutableArray<TherapyService> services,
        AllocationAnswer other, ImmutableArray<TherapyService> otherServices, string advice = "")
    {
        if (services.All(service => answer.UnitsOf(service.Code) == other.UnitsOf(service.Code)))
            return LawVerdict.Kept;
        if (answer.HasChoice == true && other.HasChoice == true)
        {
            if (answer.Alternatives is not { } alternatives || alternatives.Any(units => Key(services, new(units)) == Key(services, other)))
                return LawVerdict.Kept;
            advice = " Both say that there was a choice, but the second is not among the alternatives of the first.";
        }
        return LawVerdict.Broken($"Answered {Shown(answer)} for {Shown(services)}, and {Shown(other)} for {Shown(otherServices)}.{advice}");
    }

    private LawVerdict Wrong(AllocationAnswer answer, ImmutableArray<TherapyService> services, string why)
    {
        var right = _reference.Allocations(Minutes(services));
        var shown = right.Take(AllocationsShown)
            .Select(units => string.Join(", ", services.Select((service, i) => new CodeUnits(service.Code, units[i]))));
        var more = right.Count > AllocationsShown ? $"; or {right.Count - AllocationsShown} more" : "";
        return LawVerdict.Broken($"Answered {Shown(answer)}. {why} Right: {string.Join("; or ", shown)}{more}.");
    }

    /// <summary>Lengthens one service, another one from day to day.</summary>
    private static bool TryLengthen(
        ImmutableArray<TherapyService> services, int by, out ImmutableArray<TherapyService> longer, out CptCode lengthened)
    {
        var minutes = Minutes(services);
        var place = minutes.Sum() % services.Length;
        var fits = minutes[place] + by <= TherapyService.MostMinutes;
        lengthened = services[place].Code;
        longer = fits ? services.SetItem(place, new TherapyService(lengthened, minutes[place] + by)) : services;
        return fits;
    }

    private static bool HasExtra(AllocationAnswer answer, TherapyService service) =>
        answer.UnitsOf(service.Code) > ReferenceAllocator.WholeQuarterHours(service.Minutes);

    private static int SumOf(AllocationAnswer answer, ImmutableArray<TherapyService> services) =>
        services.Sum(service => answer.UnitsOf(service.Code));

    private static int[] Minutes(ImmutableArray<TherapyService> services) => [.. services.Select(service => service.Minutes)];

    private static string Key(ImmutableArray<TherapyService> services, AllocationAnswer answer) =>
        string.Join(',', services.Select(service => answer.UnitsOf(service.Code)));

    private static string Shown(AllocationAnswer answer) => answer.Units.IsEmpty ? "nothing" : answer.ToString();

    private static string Shown(ImmutableArray<TherapyService> services) => AllocationLaws.Describe(services);

    private static CptCode AddOnOf(CptCode code) =>
        TherapyCodeSet.Default.TryGet(code, AllocationLaws.DateOfService, out var entry) ? entry.Basis.AddOn : default;
}
