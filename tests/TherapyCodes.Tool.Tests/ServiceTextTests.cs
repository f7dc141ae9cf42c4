using Xunit;

namespace TherapyCodes.Tool.Tests;

public class ServiceTextTests
{
    [Theory]
    [InlineData("97161")]
    [InlineData("97161:PTA")]
    [InlineData("97110=33")]
    [InlineData("97110=0")]
    [InlineData("97110=1440:PT+PTA")]
    [InlineData("97110=09:00-09:33")]
    [InlineData("97110=09:00:15-09:33:40:OTA")]
    [InlineData("97110=30@09:00-09:33:SLP")]
    public void A_service_reads_as_the_library_prints_it(string text) => Assert.Equal(text, ServiceText.Parse(text).ToString());

    [Theory]
    [InlineData("97597=45cm2", 45)]
    [InlineData("97597=45cm²", 45)]
    [InlineData("95851=3sections", 3)]
    [InlineData("95851=1section:PT", 1)]
    public void An_amount_that_is_no_time_is_a_quantity(string text, int quantity)
    {
        var service = ServiceText.Parse(text);
        Assert.Equal(quantity, service.Quantity);
        Assert.False(service.HasTime);
    }

    [Fact]
    public void Two_who_stand_together_are_both_read()
    {
        var service = ServiceText.Parse("97530=10:PT+PTA");
        Assert.Equal(Practitioner.PhysicalTherapist, service.Provider);
        Assert.Equal(Practitioner.PhysicalTherapistAssistant, service.JointProvider);
    }
}
