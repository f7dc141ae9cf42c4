namespace TherapyCodes;

/// <summary>What the rules say of the services of a day after counting: units, codes, and who furnished them.</summary>
internal static class ServiceCheck
{
    public static void Report(TreatmentDay day, ClaimPolicy policy, UnitAllocation allocation, ReadOnlySpan<TherapyService> services, ref FindingList findings)
    {
        if (services.IsEmpty)
            findings.Add(new(FindingCatalogue.NothingDocumented));
        if (day.Date > policy.Codes.CheckedTo)
            findings.Add(new(FindingCatalogue.DateNotChecked, detail: policy.Codes.CheckedTo.ToString("O")));
        foreach (ref readonly var service in allocation.ServiceSpan)
        {
            ReportOutcome(day, policy, service, services, ref findings);
            if (service.IsCounted)
                ReportCode(day, policy, allocation, service, ref findings);
        }
        if (allocation.HasPool)
            findings.Add(new(FindingCatalogue.UnitsEarned, default, allocation.PooledMinutes, allocation.PooledUnits, detail: policy.Name, citation: allocation.Rule.Citation));
        if (allocation.TimedMinutes > TherapyService.MostMinutes)
            findings.Add(new(FindingCatalogue.MoreThanADay, default, allocation.TimedMinutes));
        if (allocation.HasChoice)
            findings.Add(new(FindingCatalogue.UnitsAreAChoice, default, allocation.TiedServices, allocation.TiedLeftover, allocation.TiedUnits,
                detail: allocation.TieBreak, citation: allocation.Rule.Citation));
        ReportEntries(day, allocation, services, ref findings);
    }

    private static void ReportOutcome(TreatmentDay day, ClaimPolicy policy, in ServiceUnits service, ReadOnlySpan<TherapyService> services, ref FindingList findings)
    {
        switch (service.Outcome)
        {
            case UnitOutcome.NotInForce:
                ReportLookup(policy.Codes.Find(service.Code, day.Date), ref findings);
                break;
            case UnitOutcome.NotBillable:
                ReportPeople(service, services, ref findings);
                break;
            case UnitOutcome.WrongContact:
                findings.Add(new(FindingCatalogue.WrongContact, service.Code, detail: ContactsOf(service.Code, services)));
                break;
            case UnitOutcome.Bundled:
                findings.Add(new(FindingCatalogue.CodeBundled, service.Code));
                break;
            case UnitOutcome.NoMinutes:
                findings.Add(new(FindingCatalogue.TimeMissing, service.Code));
                break;
            default:
                if (service.IsTimed && service.Units == 0 && service.Minutes > 0)
                    findings.Add(new(FindingCatalogue.MinutesWithoutUnit, service.Code, service.Minutes, citation: service.Citation));
                else if (service is { Outcome: UnitOutcome.OwnBasis, Units: > 0, Entry.Basis.Measure: UnitMeasure.Minutes or UnitMeasure.Call })
                    findings.Add(new(FindingCatalogue.OwnBasis, service.Code, service.Minutes, service.Units, detail: service.Entry.Basis, citation: service.Citation));
                break;
        }
        if (service.DocumentedMinutes > service.Minutes)
            findings.Add(new(FindingCatalogue.MoreThanADay, service.Code, service.DocumentedMinutes));
    }

    private static void ReportLookup(CodeLookup lookup, ref FindingList findings)
    {
        var rule = lookup.Status switch
        {
            CodeStatus.Retired => FindingCatalogue.RetiredCode,
            CodeStatus.NotYetValid => FindingCatalogue.CodeNotYetValid,
            CodeStatus.NotCovered => FindingCatalogue.DateNotCovered,
            _ => FindingCatalogue.UnknownCode,
        };
        findings.Add(new(rule, lookup.Code, detail: lookup));
    }

    private static void ReportCode(TreatmentDay day, ClaimPolicy policy, UnitAllocation allocation, in ServiceUnits service, ref FindingList findings)
    {
        var entry = service.Entry!;
        if (entry.Disciplines != Disciplines.None && !entry.Disciplines.Include(day.Discipline))
            findings.Add(new(FindingCatalogue.CodeOfOtherDiscipline, service.Code, detail: day.Discipline.Abbreviation()));
        if (policy.UsesMedicareStatus && entry.MedicareStatus is MedicareStatus.Invalid or MedicareStatus.Noncovered or MedicareStatus.Excluded)
            findings.Add(new(FindingCatalogue.CodeNotCovered, service.Code, detail: (char)entry.MedicareStatus));
        if (entry.Confidence <= Confidence.Unverified)
            findings.Add(new(FindingCatalogue.CodeUnverified, service.Code, detail: entry.Basis));
        if (!entry.Basis.Primary.IsNone && !Counts(allocation, entry.Basis.Primary))
            findings.Add(new(FindingCatalogue.AddOnAlone, service.Code, other: entry.Basis.Primary));
        switch (entry.Basis.Measure)
        {
            case UnitMeasure.Section or UnitMeasure.Area when service.Quantity == 0 && entry.Basis is not { Measure: UnitMeasure.Area, First: 0 }:
                findings.Add(new(FindingCatalogue.AmountMissing, service.Code, detail: entry.Basis.Measure == UnitMeasure.Area ? "cm²" : "sections"));
                break;
            case UnitMeasure.Month or UnitMeasure.Week or UnitMeasure.Episode or UnitMeasure.ThirtyDays:
                findings.Add(new(FindingCatalogue.LongerPeriod, service.Code, detail: entry.Basis));
                break;
        }
    }

    private static bool Counts(UnitAllocation allocation, CptCode code)
    {
        foreach (ref readonly var service in allocation.ServiceSpan)
        {
            if (service.Code == code && service.IsCounted)
                return true;
        }
        return false;
    }

    /// <summary>Entry by entry: who is of another discipline, and where time is missing although other entries of the code have it.</summary>
    private static void ReportEntries(TreatmentDay day, UnitAllocation allocation, ReadOnlySpan<TherapyService> services, ref FindingList findings)
    {
        for (var i = 0; i < services.Length; i++)
        {
            ref readonly var service = ref services[i];
            if (!service.MayBill)
                continue;
            var discipline = service.Provider.Discipline();
            if (discipline != Discipline.None && discipline != day.Discipline)
                findings.Add(new(FindingCatalogue.OtherDiscipline, service.Code, detail: service.Provider.Abbreviation()));
            if (!service.HasTime && CountedMinutes(allocation, service.Code) is > 0 and var minutes && !IsTimeMissingBefore(service.Code, services[..i]))
                findings.Add(new(FindingCatalogue.TimeMissing, service.Code, minutes));
        }
    }

    private static int CountedMinutes(UnitAllocation allocation, CptCode code)
    {
        foreach (ref readonly var service in allocation.ServiceSpan)
        {
            if (service.IsTimed && (service.Code == code || service.AddOn == code))
                return service.Minutes;
        }
        return 0;
    }

    private static bool IsTimeMissingBefore(CptCode code, ReadOnlySpan<TherapyService> services)
    {
        foreach (ref readonly var service in services)
        {
            if (service.Code == code && service.MayBill && !service.HasTime)
                return true;
        }
        return false;
    }

    /// <summary>Those whose therapy is not paid at all, and assistants who evaluated.</summary>
    private static void ReportPeople(in ServiceUnits group, ReadOnlySpan<TherapyService> services, ref FindingList findings)
    {
        SortedSet<string> unpaid = new(StringComparer.Ordinal), assistants = new(StringComparer.Ordinal);
        var minutes = 0;
        foreach (ref readonly var service in services)
        {
            if (service.Code != group.Code || service.IsByTherapist)
                continue;
            if (service.MayBill)
            {
                assistants.Add(service.ProviderText);
                continue;
            }
            unpaid.Add(service.ProviderText);
            minutes = (int)Math.Min(int.MaxValue, (long)minutes + service.Minutes);
        }
        if (unpaid.Count > 0)
            findings.Add(new(FindingCatalogue.MayNotBill, group.Code, minutes, detail: string.Join(" and ", unpaid)));
        if (assistants.Count > 0 && group.Entry!.IsEvaluation)
            findings.Add(new(FindingCatalogue.AssistantEvaluation, group.Code, detail: string.Join(" and ", assistants)));
    }

    private static string ContactsOf(CptCode code, ReadOnlySpan<TherapyService> services)
    {
        var contacts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var service in services)
        {
            if (service.Code == code && service.Contact is PatientContact.Group or PatientContact.Supervised)
                contacts.Add(TreatmentText.Name(service.Contact));
        }
        return string.Join(" and ", contacts);
    }
}
