using Xunit;

namespace TherapyCodes.Tests;

/// <summary>Claims against the note, case by case: which findings, and no others.</summary>
public class ClaimAuditTests
{
    [Theory]
    // Units of the 15-minute pool
    [InlineData("97110=33 97140=7", "97110:2:GP 97140:1:GP", "TC6001")]
    [InlineData("97110=33 97140=7", "97140:1:GP 97110:1:GP 97110:1:GP", "TC6001")] // order and repeated lines do not matter
    [InlineData("97110=33 97140=7", "97110:3:GP 97140:1:GP", "TC6002")]
    [InlineData("97110=33 97140=7", "97110:3:GP", "TC6014 TC6004")]
    [InlineData("97110=33 97140=7", "97110:2:GP", "TC6014 TC6003")]
    [InlineData("97110=33 97140=7", "97110:1:GP 97140:2:GP", "TC6004")]
    [InlineData("97110=20 97140=20", "97110:1:GP 97140:2:GP", "TC6001")] // the clinician's choice
    [InlineData("97110=20 97140=20", "97110:2:GP 97140:1:GP", "TC6001")]
    [InlineData("97110=20 97140=20", "97110:3:GP", "TC6014 TC6004")]
    [InlineData("97110=20 97140=20", "97110:2:GP 97140:2:GP", "TC6002")]
    [InlineData("97110=25 97116=25 97112=10", "97110:1:GP 97116:2:GP 97112:1:GP", "TC6001")]
    [InlineData("97110=25 97116=25 97112=10", "97110:2:GP 97116:2:GP", "TC6001")]
    [InlineData("97110=25 97116=25 97112=10", "97110:1:GP 97116:3:GP", "TC6004")]
    [InlineData("97110=7", "", "TC6001")]
    [InlineData("97110=7", "97110:1:GP", "TC6002")]
    [InlineData("", "", "TC6001")]
    [InlineData("97110=33", "", "TC6014 TC6003")]
    [InlineData("97129=30", "97129:1:GP 97130:1:GP", "TC6001")]
    [InlineData("97129=30", "97129:2:GP", "TC6004")] // the second unit is the add-on's
    [InlineData("97129=30", "97130:2:GP", "TC6004")]
    // Untimed codes and other bases
    [InlineData("97161", "97161:2:GP", "TC6012")]
    [InlineData("97161", "", "TC6014")]
    [InlineData("96125=31", "96125:2:GP", "TC6012")]
    [InlineData("97550=45", "97550:2:GP", "TC6012")]
    [InlineData("97161 97150", "97161:2:GP", "TC6012 TC6014")] // a unit moved from one to the other
    // What is billed or documented alone
    [InlineData("97110=33", "97110:2:GP 97140:1:GP", "TC6013")]
    [InlineData("97110=33 97010", "97110:2:GP 97010:1:GP", "TC6013")] // bundled
    [InlineData("97110=33 97014", "97110:2:GP 97014:1:GP", "TC6014 TC6013")] // Medicare takes G0283
    [InlineData("97110=33 97014", "97110:2:GP G0283:1:GP", "TC6001")]
    [InlineData("97110=33:AIDE", "97110:2:GP", "TC6013")]
    [InlineData("97110=20:PT 97110=20:AIDE", "", "TC6014 TC6003")] // said once
    [InlineData("97110=20:PT 97110=20:AIDE", "97110:3:GP", "TC6002")] // the aide's minutes billed
    // Modifiers
    [InlineData("97110=33", "97110:2", "TC6005")]
    [InlineData("97110=33", "97110:2:GO", "TC6006 TC6005")]
    [InlineData("97110=33", "97110:2:GP:GO", "TC6009 TC6006")]
    [InlineData("97110=33", "97110:2:GP:GP", "TC6016")]
    [InlineData("OT 97530=33", "97530:2:GP", "TC6006 TC6005")]
    [InlineData("97110=15:PT 97140=15:PTA", "97110:1:GP 97140:1:GP", "TC6007")]
    [InlineData("97110=15:PT 97140=15:PTA", "97110:1:GP:CQ 97140:1:GP:CQ", "TC6008")]
    [InlineData("97110=15:PT 97110=15:PTA", "97110:2:GP:CQ", "TC6008")]
    [InlineData("97110=15:PT 97110=15:PTA", "97110:2:GP", "TC6007")]
    [InlineData("97110=15:PTA", "97110:1:CQ", "TC6009 TC6005")]
    [InlineData("97110=15:PTA", "97110:1:GP:CO", "TC6009 TC6015 TC6007")]
    [InlineData("97110=15:PTA", "97110:1:GP:CQ:CO", "TC6009 TC6009 TC6015")] // two of them, and CO without GO
    [InlineData("CAH 97110=15:PTA", "97110:1:GP:CQ", "TC6008")]
    [InlineData("SLP 92507", "92507:1:GN:CQ", "TC6009 TC6015")]
    [InlineData("97110=33", "97110:2:GP:KX:GA", "TC6010 TC6015 TC6015")]
    [InlineData("97110=33", "97110:2:GP:GY:GZ", "TC6011 TC6015 TC6015")]
    [InlineData("97110=33", "97110:2:GP:59:XS", "TC6009 TC6015 TC6015")]
    [InlineData("97110=33", "97110:2:GP:KX", "TC6015")] // attested elsewhere, perhaps
    [InlineData("97110=33 97110!KX", "97110:2:GP:KX", "TC6001")]
    [InlineData("97110=33 97110!KX", "97110:2:GP", "TC6018")]
    [InlineData("97014 97014!KX", "G0283:1:GP:KX", "TC6001")] // attested for the documented code
    [InlineData("97129=30 97129!KX", "97129:1:GP:KX 97130:1:GP:KX", "TC6001")] // holds for the add-on
    [InlineData("97129=30 97129!KX 97130!59", "97129:1:GP:KX 97130:1:GP:59", "TC6001")] // which may have its own
    [InlineData("20560", "20560:1", "TC6001")]
    [InlineData("20560", "20560:1:GP", "TC6006")]
    [InlineData("20560:PTA", "20560:1", "TC6001")]
    // Lines without units
    [InlineData("97110=33", "97110:2:GP 97140:0:GP", "TC6017 TC6013")]
    [InlineData("97110=33 97140=5", "97110:3:GP 97140:-1:GP", "TC6017 TC6003")]
    [InlineData("97110=33", "97110:0:GP", "TC6017 TC6014 TC6003")]
    public void AClaimIsHeldAgainstTheNote(string note, string claim, string findings)
    {
        var audit = ClaimAudit.Check(Note.Day(note), PayerPolicy.Medicare, Note.Claim(claim));
        Assert.Equal(findings, string.Join(' ', audit.Findings.Select(finding => finding.Code)));
        Assert.Equal(findings == "TC6001", audit.Matches);
    }

    [Fact]
    public void AnIllegalSplitNamesTheRightOnes()
    {
        var audit = ClaimAudit.Check(Note.Day("97110=20 97140=20"), PayerPolicy.Medicare, Note.Claim("97110:3:GP"));
        Assert.Contains(
            "right is 97110: 2, 97140: 1; or 97110: 1, 97140: 2.",
            audit.Findings.Single(finding => finding.Code == "TC6004").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnitsOverNameTheMinutes()
    {
        var audit = ClaimAudit.Check(Note.Day("97110=33 97140=7"), PayerPolicy.Medicare, Note.Claim("97110:3:GP 97140:1:GP"));
        Assert.Equal("The claim has 4 timed units; by the documented 40 minutes it may have 3.", Assert.Single(audit.Findings).Message);
    }

    /// <summary>The same claim is right for one payer and wrong for another.</summary>
    [Theory]
    [InlineData("medicare", "TC6002")]
    [InlineData("cpt-midpoint", "TC6001")]
    [InlineData("full-units", "TC6002")]
    [InlineData("tricare", "TC6002")]
    public void ThePayerDecides(string payer, string finding)
    {
        Assert.True(PayerPolicy.TryGet(payer, out var policy));
        Assert.Equal(finding, ClaimAudit.Check(Note.Day("97110=10 97140=10"), policy, Note.Claim("97110:1:GP 97140:1:GP")).Findings[0].Code);
    }

    [Fact]
    public void WithoutArgumentsThereIsNoAudit()
    {
        var day = Note.Day("97110=33");
        Assert.Throws<ArgumentNullException>("day", () => ClaimAudit.Check(null!, PayerPolicy.Medicare, []));
        Assert.Throws<ArgumentNullException>("policy", () => ClaimAudit.Check(day, null!, []));
        Assert.Throws<ArgumentNullException>("claim", () => ClaimAudit.Check(day, PayerPolicy.Medicare, null!));
    }

    [Fact]
    public void TheAuditKeepsBothSides()
    {
        var claim = Note.Claim("97110:3:GP");
        var audit = ClaimAudit.Check(Note.Day("97110=33"), PayerPolicy.Medicare, claim);
        Assert.Equal(claim.AsEnumerable(), audit.Claim);
        Assert.Equal("97110:2:GP", Note.Lines(audit.Expected));
        Assert.Equal(string.Join('\n', audit.Findings), audit.ToString());
    }
}
