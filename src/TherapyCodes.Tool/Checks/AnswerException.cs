namespace TherapyCodes.Tool.Checks;

/// <summary>The command answered, but not with units: the law "answers" reports it.</summary>
internal sealed class AnswerException(string message) : Exception(message);
