using System.Text;
using System.Text.Json;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>Records that cannot be read say where, what stands there and what would be right; days that are merely odd are billed.</summary>
public class BadInputTests
{
    private const string Head = """{"date":"2026-03-02","discipline":"PT",""";

    /// <summary>A value of the wrong kind in every place: the message names place and value.</summary>
    [Theory]
    [InlineData("""{"date":5}""", "date is '5'", "yyyy-MM-dd")]
    [InlineData("""{"date":null}""", "date is null", "yyyy-MM-dd")]
    [InlineData("""{"date":"2026-02-29"}""", "date is '2026-02-29'", "yyyy-MM-dd")]
    [InlineData("""{"date":"2026-3-2"}""", "date is '2026-3-2'", "yyyy-MM-dd")]
    [InlineData("""{"date":"02.03.2026"}""", "date is '02.03.2026'", "yyyy-MM-dd")]
    [InlineData("""{"date":"2026-03-02T10:00"}""", "date is '2026-03-02T10:00'", "yyyy-MM-dd")]
    [InlineData("""{"discipline":"pt"}""", "discipline is 'pt'", "PT, OT or SLP")]
    [InlineData("""{"discipline":1}""", "discipline is '1'", "PT, OT or SLP")]
    [InlineData("""{"discipline":["PT"]}""", "discipline is an array", "PT, OT or SLP")]
    [InlineData("""{"discipline":""}""", "discipline is ''", "PT, OT or SLP")]
    [InlineData("""{"criticalAccessHospital":"yes"}""", "criticalAccessHospital is 'yes'", "true or false")]
    [InlineData("""{"criticalAccessHospital":1}""", "criticalAccessHospital is '1'", "true or false")]
    [InlineData("""{"services":{}}""", "services is an object", "an array")]
    [InlineData("""{"services":"97110"}""", "services is '97110'", "an array")]
    [InlineData("""{"services":["97110"]}""", "services[0] is '97110'", "an object")]
    [InlineData("""{"services":[[]]}""", "services[0] is an array", "an object")]
    [InlineData("""{"services":[null]}""", "services[0] is null", "an object")]
    [InlineData("""{"services":[{}]}""", "services[0].code is missing", "")]
    [InlineData("""{"services":[{"code":97110}]}""", "services[0].code is '97110'", "a text such as")]
    [InlineData("""{"services":[{"code":"9711"}]}""", "services[0].code: '9711'", "five")]
    [InlineData("""{"services":[{"code":""}]}""", "services[0].code: ''", "five")]
    [InlineData("""{"services":[{"code":null}]}""", "services[0].code is null", "a text such as")]
    [InlineData("""{"services":[{"code":"97110"},{"code":"97140","minutes":-1}]}""", "services[1].minutes is '-1'", "whole minutes from 0 to 1440")]
    [InlineData("""{"services":[{"code":"97110","minutes":1441}]}""", "services[0].minutes is '1441'", "whole minutes from 0 to 1440")]
    [InlineData("""{"services":[{"code":"97110","minutes":7.5}]}""", "services[0].minutes is '7.5'", "whole minutes")]
    [InlineData("""{"services":[{"code":"97110","minutes":1e99999}]}""", "services[0].minutes is '1e99999'", "whole minutes")]
    [InlineData("""{"services":[{"code":"97110","minutes":99999999999999999999}]}""", "services[0].minutes is '99999999999999999999'", "whole minutes")]
    [InlineData("""{"services":[{"code":"97110","minutes":"33"}]}""", "services[0].minutes is the text '33'", "whole minutes")]
    [InlineData("""{"services":[{"code":"97110","minutes":true}]}""", "services[0].minutes is 'true'", "whole minutes")]
    [InlineData("""{"services":[{"code":"97110","minutes":{}}]}""", "services[0].minutes is an object", "whole minutes")]
    [InlineData("""{"services":[{"code":"97110","provider":"COTA"}]}""", "services[0].provider is 'COTA'", "PT, PTA, OT, OTA, SLP")]
    [InlineData("""{"services":[{"code":"97110","provider":"PT+"}]}""", "services[0].provider is 'PT+'", "PT+PTA")]
    [InlineData("""{"services":[{"code":"97110","provider":null}]}""", "services[0].provider is null", "PT, PTA")]
    [InlineData("""{"services":[{"code":"97110","provider":["PT"]}]}""", "services[0].provider is an array", "PT, PTA")]
    [InlineData("""{"services":[{"code":"97110","contact":"alone"}]}""", "services[0].contact is 'alone'", "one-on-one, supervised, group, not-present")]
    [InlineData("""{"services":[{"code":"97110","contact":2}]}""", "services[0].contact is '2'", "one-on-one")]
    [InlineData("""{"services":[{"code":"97110","clinician":7}]}""", "services[0].clinician is '7'", "a text")]
    [InlineData("""{"services":[{"code":"97597","quantity":-4}]}""", "services[0].quantity is '-4'", "0 to 100000")]
    [InlineData("""{"services":[{"code":"97597","quantity":100001}]}""", "services[0].quantity is '100001'", "0 to 100000")]
    [InlineData("""{"services":[{"code":"97110","time":"9-10"}]}""", "services[0].time: '9-10'", "09:00-09:33")]
    [InlineData("""{"services":[{"code":"97110","time":"10:00-09:00"}]}""", "services[0].time: Time out 09:00 is not after time in 10:00", "")]
    [InlineData("""{"services":[{"code":"97110","time":"23:50-00:20"}]}""", "services[0].time: Time out 00:20 is not after time in 23:50", "midnight")]
    [InlineData("""{"services":[{"code":"97110","time":930}]}""", "services[0].time is '930'", "a text")]
    [InlineData("""{"services":[{"code":"97110","minuets":33}]}""", "services[0] has an unknown property 'minuets'", "code, minutes, provider")]
    [InlineData("""{"visits":5}""", "visits is '5'", "an array")]
    [InlineData("""{"visits":[5]}""", "visits[0] is '5'", "an object")]
    [InlineData("""{"visits":[{}]}""", "visits[0].services is missing", "")]
    [InlineData("""{"visits":[{"services":[{"code":"97110","minutes":-3}]}]}""", "visits[0].services[0].minutes is '-3'", "whole minutes")]
    [InlineData("""{"visits":[{"services":[],"time":"x"}]}""", "visits[0].time: 'x'", "09:00-09:33")]
    [InlineData("""{"visits":[{"services":[],"rest":5}]}""", "visits[0] has an unknown property 'rest'", "services, time, uncounted")]
    [InlineData("""{"visits":[{"services":[],"uncounted":[{"reason":"coffee","minutes":5}]}]}""", "visits[0].uncounted[0].reason is 'coffee'", "set-up, rest, waiting")]
    [InlineData("""{"uncounted":[{"reason":5,"minutes":5}]}""", "uncounted[0].reason is '5'", "a text")]
    [InlineData("""{"uncounted":[{"minutes":"5"}]}""", "uncounted[0].minutes is the text '5'", "whole minutes")]
    [InlineData("""{"uncounted":[{"minutes":5,"time":"09:00-09:05"}]}""", "uncounted[0]", "either time or minutes")]
    [InlineData("""{"uncounted":[{"reason":"rest"}]}""", "uncounted[0]", "either time or minutes")]
    [InlineData("""{"uncounted":[{"why":"rest"}]}""", "uncounted[0] has an unknown property 'why'", "reason, time, minutes")]
    [InlineData("""{"attestations":[{"code":"97110"}]}""", "attestations[0]", "code and modifier")]
    [InlineData("""{"attestations":[{"code":"97110","modifier":"590"}]}""", "attestations[0].modifier is '590'", "two characters")]
    [InlineData("""{"attestations":[{"code":"97110","modifier":59}]}""", "attestations[0].modifier is '59'", "a text")]
    [InlineData("""{"attestations":[{"code":1,"modifier":"59"}]}""", "attestations[0].code is '1'", "a text such as")]
    [InlineData("""{"attestations":[{"modifiers":"59"}]}""", "attestations[0] has an unknown property 'modifiers'", "code, modifier")]
    [InlineData("""{"id":7}""", "id is '7'", "a text")]
    [InlineData("""{"policy":{}}""", "policy is an object", "a text")]
    [InlineData("""{"claim":{}}""", "claim is an object", "an array")]
    [InlineData("""{"claim":[7]}""", "claim[0] is '7'", "an object")]
    [InlineData("""{"claim":[{"units":1}]}""", "claim[0].code is missing", "")]
    [InlineData("""{"claim":[{"code":"97110","units":-1}]}""", "claim[0].units is '-1'", "a whole number, 0 or more")]
    [InlineData("""{"claim":[{"code":"97110","units":99999999999}]}""", "claim[0].units is '99999999999'", "a whole number")]
    [InlineData("""{"claim":[{"code":"97110","units":"2"}]}""", "claim[0].units is the text '2'", "a whole number")]
    [InlineData("""{"claim":[{"code":"97110","minutes":1.5}]}""", "claim[0].minutes is '1.5'", "a whole number")]
    [InlineData("""{"claim":[{"code":"97110","modifiers":"GP"}]}""", "claim[0].modifiers is 'GP'", "an array")]
    [InlineData("""{"claim":[{"code":"97110","modifiers":["GP","gp"]}]}""", "claim[0].modifiers[1] is 'gp'", "two characters")]
    [InlineData("""{"claim":[{"code":"97110","modifiers":[59]}]}""", "claim[0].modifiers[0] is '59'", "a text")]
    [InlineData("""{"claim":[{"code":"97110","modifiers":[null]}]}""", "claim[0].modifiers[0] is null", "a text")]
    [InlineData("""{"claim":[{"code":"97110","modifiers":["GP","CQ","59","KX","76"]}]}""", "claim[0].modifiers has more than 4", "")]
    [InlineData("""{"claim":[{"code":"97110","unit":1}]}""", "claim[0] has an unknown property 'unit'", "code, units, minutes, modifiers")]
    public void AWrongValueIsNamedWithItsPlace(string json, string placeAndValue, string right)
    {
        var error = Assert.ThrowsAny<JsonException>(() => Read(json));
        Assert.Contains(placeAndValue, error.Message, StringComparison.Ordinal);
        Assert.Contains(right, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The same wrong values inside other people's JSON.</summary>
    [Theory]
    [InlineData("""{"date":5}""", "date is '5'")]
    [InlineData("""{"services":[{"code":"97110","minutes":7.5}]}""", "services[0].minutes is '7.5'")]
    public void TheConverterSaysTheSame(string json, string placeAndValue) =>
        Assert.Contains(placeAndValue, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TreatmentDay[]>($"[{json}]")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   ", "")]
    [InlineData("[]", "a record is a JSON object")]
    [InlineData("5", "a record is a JSON object")]
    [InlineData("null", "found null")]
    [InlineData("{", "")]
    [InlineData("""{"date":"2026-03-02" """, "")]
    [InlineData("""{"date":"2026-03-02",}""", "")]
    [InlineData("""{"services":[{"code":"97110","minutes":33}]}""", "date is missing")]
    [InlineData("""{"date":"2026-03-02","services":[]}""", "discipline is missing")]
    [InlineData("""{"date":"2026-03-02","discipline":"PT"}""", "either services or visits")]
    [InlineData("""{"date":"2026-03-02","discipline":"PT","services":[],"visits":[]}""", "either services or visits")]
    [InlineData("""{"date":"2026-03-02","discipline":"PT","visits":[],"uncounted":[{"minutes":5}]}""", "uncounted belongs to one of the visits")]
    [InlineData("""{"date":"2026-03-02","discipline":"PT","services":[]} {}""", "")]
    [InlineData("""{"date":"2026-03-02","discipline":"PT","services":[]} 5""", "")]
    public void ARecordIsOneObjectWithAllThatItNeeds(string json, string message) =>
        Assert.Contains(message, Assert.ThrowsAny<JsonException>(() => Read(json)).Message, StringComparison.Ordinal);

    /// <summary>Of two services arrays one would be lost in silence.</summary>
    [Theory]
    [InlineData("""{"date":"2026-03-02","date":"2026-03-03","discipline":"PT","services":[]}""", "date stands twice")]
    [InlineData("""{"date":"2026-03-02","discipline":"PT","discipline":"PT","services":[]}""", "discipline stands twice")]
    [InlineData("""{"date":"2026-03-02","discipline":"PT","services":[{"code":"97110","minutes":33}],"services":[]}""", "services stands twice")]
    [InlineData("""{"date":"2026-03-02","discipline":"PT","visits":[],"visits":[]}""", "visits stands twice")]
    [InlineData("""{"date":"2026-03-02","discipline":"PT","services":[],"uncounted":[],"uncounted":[]}""", "uncounted stands twice")]
    [InlineData("""{"date":"2026-03-02","discipline":"PT","services":[],"attestations":[],"attestations":[]}""", "attestations stands twice")]
    [InlineData("""{"criticalAccessHospital":true,"criticalAccessHospital":false}""", "criticalAccessHospital stands twice")]
    [InlineData("""{"id":"a","id":"b"}""", "id stands twice")]
    [InlineData("""{"policy":"a","policy":"b"}""", "policy stands twice")]
    [InlineData("""{"claim":[],"claim":[]}""", "claim stands twice")]
    [InlineData("""{"services":[{"code":"97110","code":"97140"}]}""", "services[0].code stands twice")]
    [InlineData("""{"services":[{"code":"97110","minutes":33,"minutes":3}]}""", "services[0].minutes stands twice")]
    [InlineData("""{"services":[{"code":"97110","provider":"PT","provider":"PTA"}]}""", "services[0].provider stands twice")]
    [InlineData("""{"services":[{"time":"09:00-09:10","time":"09:00-09:20"}]}""", "services[0].time stands twice")]
    [InlineData("""{"services":[{"contact":"group","contact":"one-on-one"}]}""", "services[0].contact stands twice")]
    [InlineData("""{"services":[{"clinician":"a","clinician":"b"}]}""", "services[0].clinician stands twice")]
    [InlineData("""{"services":[{"quantity":1,"quantity":2}]}""", "services[0].quantity stands twice")]
    [InlineData("""{"visits":[{"services":[],"services":[]}]}""", "visits[0].services stands twice")]
    [InlineData("""{"visits":[{"time":"09:00-09:10","time":"09:00-09:10"}]}""", "visits[0].time stands twice")]
    [InlineData("""{"visits":[{"uncounted":[],"uncounted":[]}]}""", "visits[0].uncounted stands twice")]
    [InlineData("""{"uncounted":[{"minutes":5,"minutes":6}]}""", "uncounted[0].minutes stands twice")]
    [InlineData("""{"uncounted":[{"reason":"rest","reason":"rest"}]}""", "uncounted[0].reason stands twice")]
    [InlineData("""{"uncounted":[{"time":"09:00-09:10","time":"09:00-09:10"}]}""", "uncounted[0].time stands twice")]
    [InlineData("""{"attestations":[{"code":"97110","code":"97140"}]}""", "attestations[0].code stands twice")]
    [InlineData("""{"attestations":[{"modifier":"59","modifier":"KX"}]}""", "attestations[0].modifier stands twice")]
    [InlineData("""{"claim":[{"code":"97110","code":"97140"}]}""", "claim[0].code stands twice")]
    [InlineData("""{"claim":[{"units":1,"units":2}]}""", "claim[0].units stands twice")]
    [InlineData("""{"claim":[{"minutes":1,"minutes":2}]}""", "claim[0].minutes stands twice")]
    [InlineData("""{"claim":[{"modifiers":[],"modifiers":[]}]}""", "claim[0].modifiers stands twice")]
    public void APropertyStandsOnce(string json, string message) =>
        Assert.Contains(message, Assert.ThrowsAny<JsonException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "byte 1 ")]
    [InlineData(9, "byte 9 ")]
    [InlineData(40, "byte 40 ")]
    public void TextThatIsNotUtf8IsNamedByItsPlace(int place, string message)
    {
        var json = Encoding.UTF8.GetBytes(Head + "\"services\":[]}                        ");
        json[place - 1] = 0xFF;
        Assert.Contains(message, Assert.Throws<JsonException>(() => BillingRecord.Read(json)).Message, StringComparison.Ordinal);
    }

    /// <summary>Escapes of half a character: well-formed JSON that is no text, wherever it stands.</summary>
    [Theory]
    [InlineData("""{"id":"\ud800"}""", "byte 8 begins half a character, \\ud800")]
    [InlineData("""{"policy":"\udc00x"}""", "byte 12 begins half a character, \\udc00")]
    [InlineData("""{"x":"\ud83d\ud83d\ude00"}""", "byte 7 begins half a character")]
    [InlineData("""{"x":"\\\ud83d"}""", "byte 9 begins half a character")]
    [InlineData("""{"x":"\u00e9\ude00\ud83d"}""", "byte 13 begins half a character")]
    [InlineData("""{"x":"\ud83d""", "byte 7 begins half a character")]
    [InlineData("""{"services":[{"code":"97110","clinician":"\ud800"}]}""", "half a character")]
    [InlineData("""{"services":[{"code":"\ud83d"}]}""", "half a character")]
    [InlineData("""{"services":[{"code":"97110","provider":"\ud83d"}]}""", "half a character")]
    [InlineData("""{"services":[{"code":"97110","\ud83d":1}]}""", "half a character")]
    [InlineData("""{"claim":[{"code":"97110","modifiers":["\ud83d"]}]}""", "half a character")]
    [InlineData("""{"date":"\ud83d"}""", "half a character")]
    [InlineData("""{"discipline":"\udc00"}""", "half a character")]
    [InlineData("""{"\udc00":"x"}""", "half a character")]
    public void HalfACharacterIsNoText(string json, string message)
    {
        Assert.Contains(message.Replace("\\\\", "\\", StringComparison.Ordinal), Assert.Throws<JsonException>(() => Read(json)).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<TreatmentDay>(json));
    }

    [Theory]
    [InlineData("""\ud83d\ude00""", "😀")]
    [InlineData("""\\ud800""", "\\ud800")]
    [InlineData("""\\\\ud800""", "\\\\ud800")]
    [InlineData("""\n\u00E9""", "\né")]
    public void WholeCharactersMayBeEscaped(string escaped, string text) =>
        Assert.Equal(text, Read($$"""{"id":"{{escaped}}","date":"2026-03-02","discipline":"PT","services":[]}""").Id);

    /// <summary>An unknown property of the record is the caller's own.</summary>
    [Fact]
    public void TheCallersOwnPropertiesArePassedOver() =>
        Assert.Empty(Read(Head + """ "x":{"services":[1,2]},"x":null,"services":[]}""").Day.Services);

    [Theory]
    [InlineData("[")]
    [InlineData("{\"x\":")]
    public void DeepNestingEndsInAnError(string open)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000));
        Assert.ThrowsAny<JsonException>(() => Read($$"""{"mine":{{deep}}"""));
        Assert.ThrowsAny<JsonException>(() => Read($$"""{"services":{{deep}}"""));
        Assert.ThrowsAny<JsonException>(() => Read($$"""{"services":[{"minutes":{{deep}}"""));
        Assert.Null(BillingRecord.TryReadId(Encoding.UTF8.GetBytes($$"""{"mine":{{deep}}""")));
    }

    [Theory]
    [InlineData("""{"id":"v1","date":5}""", "v1")]
    [InlineData("""{"date":5,"id":"v1","services":""", "v1")]
    [InlineData("""{"services":[{"id":"inner"}],"id":"v1"}""", "v1")]
    [InlineData("""{"id":7}""", null)]
    [InlineData("""{"id":"\ud800"}""", null)]
    [InlineData("""{"date":"2026-03-02"}""", null)]
    [InlineData("""{"date":,"id":"v1"}""", null)]
    [InlineData("[]", null)]
    [InlineData("", null)]
    public void TheIdOfAMalformedRecordIsReadIfItCanBe(string json, string? id) => Assert.Equal(id, BillingRecord.TryReadId(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void AMalformedIdIsNoException() => Assert.Null(BillingRecord.TryReadId([(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', 0xFF]));

    [Fact]
    public void AThousandAndOneServicesAreRefusedClearly()
    {
        var services = string.Join(',', Enumerable.Repeat("""{"code":"97110","minutes":1}""", 1001));
        var error = Assert.Throws<JsonException>(() => Read(Head + $"\"services\":[{services}]}}"));
        Assert.Equal("A treatment day has 1001 services; it takes 1000 at most.", error.Message);
    }

    [Fact]
    public void ThreeAttestationsOfACodeAreRefusedClearly()
    {
        var error = Assert.Throws<JsonException>(() => Read(
            Head + """ "services":[],"attestations":[{"code":"97110","modifier":"59"},{"code":"97110","modifier":"KX"},{"code":"97110","modifier":"GA"}]}"""));
        Assert.Equal("97110 has 3 attested modifiers; a line has room for 2.", error.Message);
    }

    /// <summary>Random cuts and overwritten bytes of a good record are read or refused, never anything else.</summary>
    [Fact]
    public void ADamagedRecordIsReadOrRefused()
    {
        var good = Encoding.UTF8.GetBytes(
            """{"id":"v","date":"2026-03-02","policy":"medicare","discipline":"PT","visits":[{"time":"09:00-10:00","services":[{"code":"97110","minutes":33,"provider":"PT+PTA","time":"09:00-09:40","contact":"one-on-one","clinician":"a","quantity":1}],"uncounted":[{"reason":"rest","time":"09:10-09:12"}]}],"attestations":[{"code":"97110","modifier":"59"}],"claim":[{"code":"97110","units":2,"minutes":33,"modifiers":["GP","59"]}]}""");
        var random = new Random(3);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var damaged = good.ToArray();
            for (var hits = random.Next(1, 4); hits > 0; hits--)
                damaged[random.Next(damaged.Length)] = (byte)(random.Next(3) == 0 ? random.Next(256) : " \"{}[]:,\\0123-+.eu"[random.Next(18)]);
            try
            {
                _ = BillingRecord.Read(random.Next(4) == 0 ? damaged.AsSpan(0, random.Next(damaged.Length)) : damaged);
                read++;
            }
            catch (JsonException)
            {
                // Refused.
            }
            _ = BillingRecord.TryReadId(damaged);
        }
        Assert.InRange(read, 100, 10_000);
    }

    private static BillingRecord Read(string json) => BillingRecord.Read(Encoding.UTF8.GetBytes(json));
}
