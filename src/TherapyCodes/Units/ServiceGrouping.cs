namespace TherapyCodes;

/// <summary>Adds the lines of the same service before anything is counted; an add-on's lines join those of its primary code.</summary>
internal readonly ref struct ServiceGrouping
{
    private readonly CountingPolicy _policy;
    private readonly TherapyCodeSet _codes;
    private readonly DateOnly? _date;
    private readonly ReadOnlySpan<TherapyService> _services;

    public ServiceGrouping(CountingPolicy policy, TherapyCodeSet codes, DateOnly? date, ReadOnlySpan<TherapyService> services)
    {
        _policy = policy;
        _codes = codes;
        _date = date;
        _services = services;
    }

    /// <summary>The services in document order; a code whose lines differ in what hinders their billing has a group for each hindrance.</summary>
    public ServiceUnits[] Group()
    {
        var groups = new ServiceUnits[_services.Length];
        var count = 0;
        foreach (ref readonly var service in _services)
        {
            var code = service.Code;
            var hindrance = Hindrance(service, out var entry);
            if (entry is { Basis: { Primary.IsNone: false, IsConcurrent: false } } && hindrance == UnitOutcome.None
                && IsCounted(entry.Basis.Primary, out var primary))
            {
                (code, entry) = (primary.Code, primary);
            }
            var place = 0;
            while (place < count && (groups[place].Code != code || groups[place].Outcome != hindrance))
                place++;
            ref var group = ref groups[place];
            if (place == count)
            {
                count++;
                group.Code = code;
                group.Entry = entry;
                group.Outcome = hindrance;
            }
            Add(ref group, service);
        }
        foreach (ref var group in groups.AsSpan(0, count))
        {
            group.Minutes = Math.Min(group.DocumentedMinutes, UnitRule.MostMinutes);
            group.AssistantMinutes = Math.Min(group.AssistantMinutes, group.Minutes);
        }
        return count == groups.Length ? groups : groups[..count];
    }

    /// <summary>What keeps a line from being counted; none when nothing does.</summary>
    private UnitOutcome Hindrance(in TherapyService service, out TherapyCode? entry)
    {
        var isInForce = _date is { } date ? _codes.TryGet(service.Code, date, out entry) : _codes.TryGetLatest(service.Code, out entry);
        if (!isInForce)
            return UnitOutcome.NotInForce;
        if (!service.MayBill || (entry!.IsEvaluation && !service.IsByTherapist))
            return UnitOutcome.NotBillable;
        if (entry.Contact == PatientContact.OneOnOne && service.Contact is PatientContact.Group or PatientContact.Supervised)
            return UnitOutcome.WrongContact;
        return _policy.IsBundled(service.Code) ? UnitOutcome.Bundled : UnitOutcome.None;
    }

    private bool IsCounted(CptCode code, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TherapyCode? entry)
    {
        foreach (ref readonly var service in _services)
        {
            if (service.Code == code && Hindrance(service, out entry) == UnitOutcome.None)
                return entry is not null;
        }
        entry = null;
        return false;
    }

    private static void Add(ref ServiceUnits group, in TherapyService service)
    {
        var minutes = service.Minutes;
        group.DocumentedMinutes = (int)Math.Min(int.MaxValue, (long)group.DocumentedMinutes + minutes);
        group.Quantity = (int)Math.Min(int.MaxValue, (long)group.Quantity + service.Quantity);
        group.HasTime |= service.HasTime;
        group.IsAddOnDocumented |= service.Code != group.Code;
        if (service.IsByTherapist)
        {
            group.HasTherapist = true;
            return;
        }
        group.HasAssistant = true;
        group.AssistantMinutes = (int)Math.Min(int.MaxValue, (long)group.AssistantMinutes + minutes);
    }
}
