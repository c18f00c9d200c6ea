using Warehouse.Etl.Loading;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>
/// A document read again: a report that reads differently, or the reason why it was not read; neither when it reads the same.
/// </summary>
internal sealed record Rereading(CurrentReport Stored, LoadItem? Item, AnnualReport? Report, string? Problem);
