using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TherapyCodes;

/// <summary>The units of a day, service by service, with every step as data; text is made only by <see cref="Explain"/>.</summary>
/// <remarks>Immutable. Services stand in document order, each with all its lines added.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class UnitAllocation
{
    private const int StackServices = 64;

    private readonly ServiceUnits[] _services;
    private readonly CountingPolicy _policy;

    private UnitAllocation(CountingPolicy policy, ServiceUnits[] services)
    {
        _policy = policy;
        _services = services;
    }

    /// <summary>The rule that counted the 15-minute codes.</summary>
    public UnitRule Rule => _policy.Rule;

    /// <summary>The tie-break that was applied.</summary>
    public TieBreak TieBreak => _policy.TieBreak;

    /// <summary>The services, in document order.</summary>
    public ImmutableArray<ServiceUnits> Services => ImmutableCollectionsMarshal.AsImmutableArray(_services);

    /// <summary>The minutes of the 15-minute codes, which are pooled when the rule pools.</summary>
    public int PooledMinutes { get; private set; }

    /// <summary>The units of the 15-minute codes.</summary>
    public int PooledUnits { get; private set; }

    /// <summary>The units that whole 15 minutes of single services earn.</summary>
    public int FullUnits { get; private set; }

    /// <summary>The minutes of all timed services, of whatever basis.</summary>
    public int TimedMinutes { get; private set; }

    /// <summary>The units of all timed services, of whatever basis.</summary>
    public int TimedUnits { get; private set; }

    /// <summary>All units, the untimed ones included.</summary>
    public int TotalUnits { get; private set; }

    /// <summary>The leftover at which services tie for the last units; 0 when there is no choice.</summary>
    public int TiedLeftover { get; private set; }

    /// <summary>How many services tie; 0 when there is no choice.</summary>
    public int TiedServices { get; private set; }

    /// <summary>How many of the tied services got a unit.</summary>
    public int TiedUnits { get; private set; }

    /// <summary>Whether other allocations are as good.</summary>
    public bool HasChoice => TiedServices > 0;

    /// <summary>The minutes still missing to the next unit of the pool; null when the rule counts each service alone or nothing is pooled.</summary>
    public int? MinutesToNextUnit => Rule.IsPerService || PooledMinutes == 0
        ? null
        : PooledUnits * UnitRule.UnitMinutes + Rule.LastUnitMinutes - PooledMinutes;

    /// <summary>The number of other allocations that are as good; <see cref="long.MaxValue"/> stands for that many or more.</summary>
    public long AlternativeCount
    {
        get
        {
            UInt128 ways = 1;
            for (var i = 1; i <= TiedUnits && HasChoice; i++)
            {
                ways = ways * (uint)(TiedServices - TiedUnits + i) / (uint)i;
                if (ways > long.MaxValue)
                    return long.MaxValue;
            }
            return (long)ways - 1;
        }
    }

    /// <summary>The units of every documented code, and of add-on codes that were billed; in document order, 0 where none is billed.</summary>
    public ImmutableArray<CodeUnits> Units => UnitsWith(null);

    /// <summary>
    /// The other allocations that are as good, each in the form of <see cref="Units"/>; produced one by one, because many equal leftovers
    /// make very many (see <see cref="AlternativeCount"/>).
    /// </summary>
    public IEnumerable<ImmutableArray<CodeUnits>> Alternatives
    {
        get
        {
            if (!HasChoice)
                yield break;
            var tied = TiedPlaces();
            var chosen = new int[TiedUnits];
            for (var i = 0; i < chosen.Length; i++)
                chosen[i] = i;
            do
            {
                if (!IsBilled(tied, chosen))
                    yield return UnitsWith([.. chosen.Select(i => tied[i])]);
            }
            while (Next(chosen, tied.Length));
        }
    }

    /// <summary>The units of a code; 0 when it is not documented or earns none.</summary>
    /// <param name="code">The code.</param>
    public int UnitsOf(CptCode code)
    {
        var units = 0;
        foreach (ref readonly var service in _services.AsSpan())
        {
            if (service.Code == code)
                units += service.OwnUnits;
            else if (service.AddOn == code && !code.IsNone)
                units += service.AddOnUnits;
        }
        return units;
    }

    /// <summary>The allocation explained, as a colleague would who has the manual open. Every line ends in a line feed but the last.</summary>
    public string Explain() => UnitExplanation.Write(this);

    /// <summary>The units in one line, such as <c>3 units: 97110: 2, 97140: 1</c>.</summary>
    public override string ToString() => $"{TotalUnits} {(TotalUnits == 1 ? "unit" : "units")}: {string.Join(", ", Units)}";

    /// <summary>Whether a 15-minute code counts, be it without minutes.</summary>
    internal bool HasPool { get; private set; }

    internal ReadOnlySpan<ServiceUnits> ServiceSpan => _services;

    internal static UnitAllocation Create(CountingPolicy policy, TherapyCodeSet codes, DateOnly? date, ReadOnlySpan<TherapyService> services)
    {
        var allocation = new UnitAllocation(policy, new ServiceGrouping(policy, codes, date, services).Group());
        allocation.CountOwnBases();
        allocation.CountFifteens();
        return allocation;
    }

    /// <summary>Everything but the 15-minute pool: by the day, by an area, by other minutes.</summary>
    private void CountOwnBases()
    {
        foreach (ref var service in _services.AsSpan())
        {
            if (!service.IsCounted)
                continue;
            var basis = service.Entry!.Basis;
            service.Rule = Rule;
            if (basis.IsTimed)
                TimedMinutes += service.Minutes;
            if (basis.IsPooled)
            {
                HasPool = true;
                PooledMinutes += service.Minutes;
                service.FullUnits = service.Minutes / UnitRule.UnitMinutes;
                FullUnits += service.FullUnits;
                continue;
            }
            service.Units = basis.UnitsFor(basis.IsTimed ? service.Minutes : service.Quantity, Rule.NeedsFullTime);
            service.FullUnits = service.Units;
            service.Outcome = !basis.IsTimed ? UnitOutcome.Untimed : service.HasTime ? UnitOutcome.OwnBasis : UnitOutcome.NoMinutes;
            TotalUnits += service.Units;
            if (basis.IsTimed)
                TimedUnits += service.Units;
        }
    }

    private void CountFifteens()
    {
        var pooled = 0;
        foreach (ref readonly var service in _services.AsSpan())
        {
            if (service.IsPooled)
                pooled++;
        }
        Span<int> minutes = pooled <= StackServices ? stackalloc int[pooled] : new int[pooled];
        Span<int> units = pooled <= StackServices ? stackalloc int[pooled] : new int[pooled];
        var next = 0;
        foreach (ref readonly var service in _services.AsSpan())
        {
            if (service.IsPooled)
                minutes[next++] = service.Minutes;
        }
        PooledUnits = Rule.Allocate(minutes, units);
        next = 0;
        foreach (ref var service in _services.AsSpan())
        {
            if (service.IsPooled)
                service.Units = units[next++];
        }
        TimedUnits += PooledUnits;
        TotalUnits += PooledUnits;
        if (!Rule.IsPerService)
            FindTies();
        foreach (ref var service in _services.AsSpan())
        {
            if (service.IsPooled)
                service.Outcome = OutcomeOf(service);
        }
    }

    /// <summary>The smallest leftover that got a unit ties with every equal one that did not.</summary>
    private void FindTies()
    {
        var smallestWinner = UnitRule.UnitMinutes;
        foreach (ref readonly var service in _services.AsSpan())
        {
            if (service.IsPooled && service.Units > service.FullUnits)
                smallestWinner = Math.Min(smallestWinner, service.Leftover);
        }
        int tied = 0, won = 0;
        foreach (ref readonly var service in _services.AsSpan())
        {
            if (service.IsPooled && service.Leftover == smallestWinner)
            {
                tied++;
                won += service.Units - service.FullUnits;
            }
        }
        if (tied == won)
            return;
        (TiedLeftover, TiedServices, TiedUnits) = (smallestWinner, tied, won);
        if (!TieBreak.IsKernelOrder)
            BreakTies();
    }

    /// <summary>Gives the tied units again, by the caller's tie-break.</summary>
    private void BreakTies()
    {
        var places = TiedPlaces();
        var order = new List<(int Place, int FewerMinutes, int Service)>(places.Length);
        foreach (var place in places)
        {
            var service = _services[place];
            var (rank, fewer) = TieBreak.PlaceOf(service.Code, service.Minutes);
            order.Add((rank, fewer, place));
            _services[place].Units = service.FullUnits;
        }
        order.Sort();
        for (var i = 0; i < TiedUnits; i++)
            _services[order[i].Service].Units++;
    }

    private UnitOutcome OutcomeOf(in ServiceUnits service)
    {
        var leftover = service.Leftover;
        if (!service.HasTime)
            return UnitOutcome.NoMinutes;
        if (leftover == 0)
            return UnitOutcome.NoLeftover;
        var won = service.Units > service.FullUnits;
        if (Rule.IsPerService)
            return won ? UnitOutcome.Reached : UnitOutcome.TooShort;
        return (won, leftover == TiedLeftover) switch
        {
            (true, false) => UnitOutcome.Won,
            (true, true) => UnitOutcome.WonTie,
            (false, false) => UnitOutcome.Lost,
            (false, true) => UnitOutcome.LostTie,
        };
    }

    private int[] TiedPlaces()
    {
        var places = new int[TiedServices];
        var next = 0;
        for (var i = 0; i < _services.Length; i++)
        {
            if (_services[i].IsPooled && _services[i].Leftover == TiedLeftover)
                places[next++] = i;
        }
        return places;
    }

    private bool IsBilled(int[] tied, int[] chosen)
    {
        foreach (var i in chosen)
        {
            if (_services[tied[i]].Units == _services[tied[i]].FullUnits)
                return false;
        }
        return true;
    }

    /// <summary>The next choice of places out of <paramref name="count"/>, in lexicographic order; false after the last.</summary>
    private static bool Next(int[] chosen, int count)
    {
        var i = chosen.Length - 1;
        while (i >= 0 && chosen[i] == count - chosen.Length + i)
            i--;
        if (i < 0)
            return false;
        chosen[i]++;
        for (var j = i + 1; j < chosen.Length; j++)
            chosen[j] = chosen[j - 1] + 1;
        return true;
    }

    /// <summary>The units, with the tied ones given to <paramref name="winners"/>, or as they were given.</summary>
    private ImmutableArray<CodeUnits> UnitsWith(HashSet<int>? winners)
    {
        var units = ImmutableArray.CreateBuilder<CodeUnits>(_services.Length);
        for (var i = 0; i < _services.Length; i++)
        {
            var service = _services[i];
            if (winners is not null && service.Outcome is (UnitOutcome.WonTie or UnitOutcome.LostTie))
                service.Units = service.FullUnits + (winners.Contains(i) ? 1 : 0);
            AddTo(units, service.Code, service.OwnUnits);
            if (service.ShowsAddOn)
                AddTo(units, service.AddOn, service.AddOnUnits);
        }
        return units.DrainToImmutable();
    }

    private static void AddTo(ImmutableArray<CodeUnits>.Builder units, CptCode code, int count)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Code == code)
            {
                units[i] = new(code, units[i].Units + count);
                return;
            }
        }
        units.Add(new(code, count));
    }
}
