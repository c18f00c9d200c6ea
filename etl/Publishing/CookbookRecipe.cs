namespace Warehouse.Etl.Publishing;

/// <summary>A question that statisticians ask, with the SQL that answers it.</summary>
/// <param name="Name">File name in <c>warehouse-sql/cookbook</c>, without its ending.</param>
/// <param name="QuestionZh">The question in Chinese.</param>
/// <param name="QuestionEn">The question in English.</param>
/// <param name="ReadingZh">How to read the answer, in Chinese.</param>
/// <param name="ReadingEn">How to read the answer, in English.</param>
/// <param name="Sql">One query, to be run on a snapshot.</param>
public sealed record CookbookRecipe(string Name, string QuestionZh, string QuestionEn, string ReadingZh, string ReadingEn, string Sql);
