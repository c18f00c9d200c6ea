namespace Warehouse.Etl.Storage;

/// <summary>One thing said in Chinese and in English.</summary>
/// <param name="Zh">Chinese, in the wording of official documents.</param>
/// <param name="En">English.</param>
public sealed record Bilingual(string Zh, string En);
