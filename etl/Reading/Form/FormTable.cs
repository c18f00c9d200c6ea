namespace Warehouse.Reading.Form;

/// <summary>The three tables of the statutory form (chapters 二, 三 and 四). Stored by their codes, see <see cref="FormCodes"/>.</summary>
public enum FormTable
{
    /// <summary>Chapter 三: requests received and how each was answered. Code <c>requests</c>.</summary>
    Requests = 1,

    /// <summary>Chapter 二: what was disclosed unasked. Code <c>disclosure</c>.</summary>
    Disclosure = 2,

    /// <summary>Chapter 四: administrative reconsideration and litigation. Code <c>challenges</c>.</summary>
    Challenges = 3,
}
