using System.Text.Json;

namespace Warehouse.Etl.Tests.Operations;

/// <summary>Compares an answer with the schema that an OpenAPI document gives it, as far as the document of the product goes.</summary>
internal sealed class JsonShape(JsonElement document)
{
    /// <summary>Where an answer is not what the schema says; nothing when it is.</summary>
    public IEnumerable<string> Differences(JsonElement value, JsonElement schema, string path = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Differences(value, document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]), path);
        if (schema.TryGetProperty("oneOf", out var choices))
            return choices.EnumerateArray().Any(choice => !Differences(value, choice, path).Any()) ? [] : [$"{path} is none of its choices"];
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.GetString() == value.GetString()))
            return [$"{path} is {value}"];
        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(value)) && !(Types(type).Contains("number") && TypeOf(value) == "integer"))
            return [$"{path} is of type {TypeOf(value)}, not {type}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(value, schema, path),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Differences(item, schema.GetProperty("items"), $"{path}[{i}]")),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string path)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        foreach (var name in required.Where(name => !value.TryGetProperty(name, out _)))
            yield return $"{path}.{name} is not there";
        foreach (var property in value.EnumerateObject())
        {
            if (!(schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out var its))
                && !schema.TryGetProperty("additionalProperties", out its))
            {
                yield return $"{path}.{property.Name} is not described";
                continue;
            }

            foreach (var difference in Differences(property.Value, its, $"{path}.{property.Name}"))
                yield return difference;
        }
    }

    private static IEnumerable<string?> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()) : [type.GetString()];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "null",
    };
}
