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
        var hasTimed = false;
        foreach (ref readonly var service in allocation.ServiceSpan)
        {
            hasTimed |= service.IsTimed;
            ReportOutcome(day, policy, service, services, ref findings);
            if (service.IsCounted)
                ReportCode(day, policy, allocation, service, ref findings);
        }
        if (hasTimed)
            findings.Add(new(FindingCatalogue.UnitsEarned, default, allocation.TimedMinutes, allocation.TimedUnits, detail: policy.Name));
        if (allocation.TimedMinutes > TherapyService.MostMinutes)
            findings.Add(new(FindingCatalogue.MoreThanADay, default, allocation.TimedMinutes));
        if (allocation.HasChoice)
            findings.Add(new(FindingCatalogue.UnitsAreAChoice, default, allocation.TiedServices, allocation.TiedLeftover, allocation.TiedUnits, detail: allocation.TieBreak));
        ReportPractitioners(day, services, ref findings);
    }

    private static void ReportOutcome(TreatmentDay day, ClaimPolicy policy, in ServiceUnits service, ReadOnlySpan<TherapyService> services, ref FindingList findings)
    {
        switch (service.Outcome)
        {
            case UnitOutcome.NotInForce:
                ReportLookup(policy.Codes.Find(service.Code, day.Date), ref findings);
                break;
            case UnitOutcome.NotBillable:
                var isEvaluation = IsByAssistants(service.Code, services);
                findings.Add(new(isEvaluation ? FindingCatalogue.AssistantEvaluation : FindingCatalogue.MayNotBill, service.Code, service.DocumentedMinutes,
                    detail: ProviderOf(service.Code, services)));
                break;
            case UnitOutcome.WrongContact:
                findings.Add(new(FindingCatalogue.WrongContact, service.Code, detail: TreatmentText.Name(ContactOf(service.Code, services))));
                break;
            case UnitOutcome.Bundled:
                findings.Add(new(FindingCatalogue.CodeBundled, service.Code));
                break;
            case UnitOutcome.NoMinutes:
                findings.Add(new(FindingCatalogue.TimeMissing, service.Code));
                break;
            default:
                if (service.IsTimed && service.Units == 0 && service.Minutes > 0)
                    findings.Add(new(FindingCatalogue.MinutesWithoutUnit, service.Code, service.Minutes));
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

    private static void ReportPractitioners(TreatmentDay day, ReadOnlySpan<TherapyService> services, ref FindingList findings)
    {
        foreach (ref readonly var service in services)
        {
            var discipline = service.Provider.Discipline();
            if (discipline != Discipline.None && discipline != day.Discipline && service.MayBill)
                findings.Add(new(FindingCatalogue.OtherDiscipline, service.Code, detail: service.Provider.Abbreviation()));
        }
    }

    private static bool IsByAssistants(CptCode code, ReadOnlySpan<TherapyService> services)
    {
        foreach (ref readonly var service in services)
        {
            if (service.Code == code && !service.MayBill)
                return false;
        }
        return true;
    }

    private static string ProviderOf(CptCode code, ReadOnlySpan<TherapyService> services)
    {
        foreach (ref readonly var service in services)
        {
            if (service.Code == code && !service.IsByTherapist)
                return service.Provider.Abbreviation();
        }
        return "";
    }

    private static PatientContact ContactOf(CptCode code, ReadOnlySpan<TherapyService> services)
    {
        foreach (ref readonly var service in services)
        {
            if (service.Code == code && service.Contact is PatientContact.Group or PatientContact.Supervised)
                return service.Contact;
        }
        return PatientContact.None;
    }
}
