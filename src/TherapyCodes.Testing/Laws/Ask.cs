namespace TherapyCodes.Testing;

/// <summary>Asks the implementation under test; whatever it throws is left to the law "answers" and makes the others silent.</summary>
internal static class Ask
{
#pragma warning disable CA1031 // Whatever it throws.
    public static T For<T>(Func<T?> question) where T : class
    {
        T? answer;
        try
        {
            answer = question();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new NoAnswerException();
        }
        return answer ?? throw new NoAnswerException();
    }
#pragma warning restore CA1031

    public static LawVerdict Judge(Func<LawVerdict> judge)
    {
        try
        {
            return judge();
        }
        catch (NoAnswerException)
        {
            return LawVerdict.NotJudged("there was no answer");
        }
    }

    private sealed class NoAnswerException : Exception;
}
