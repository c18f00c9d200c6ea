using Warehouse.Reading.Form;

namespace Warehouse.Etl.Loading;

/// <summary>A document after reading and parsing: a report, a refusal, or neither because it was handled before.</summary>
/// <param name="Item">What was read.</param>
/// <param name="Sha256">SHA-256 of its bytes in lower-case hex; empty when they could not be read.</param>
internal sealed record ReadDocument(LoadItem Item, string Sha256)
{
    /// <summary>What it states; null when refused or handled before.</summary>
    public AnnualReport? Report { get; init; }

    /// <summary>Its file format; null when it is none that is read, or was not looked at.</summary>
    public Reading.Documents.DocumentFormat? Format { get; init; }

    /// <summary><see cref="Loading.ContentHash"/> of the report; null without one.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Why it is not loaded; null for a report and for a document handled before.</summary>
    public Refusal? Refusal { get; init; }
}
