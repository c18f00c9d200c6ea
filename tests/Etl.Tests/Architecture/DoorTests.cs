using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Warehouse.Etl.Tests.Architecture;

/// <summary>Doors are marked: a type is public when another room uses it, and only then.</summary>
public class DoorTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Rooms whose doors are still to be marked; the list only gets shorter.
    private static readonly string[] KnownOpen = ["Crawling", "Jobs"];

    [Fact]
    public void A_type_is_public_only_where_another_room_uses_it()
    {
        var open = new HashSet<Type>();
        foreach (var arrow in HousePlan.Product.Arrows
            .Where(arrow => HousePlan.Room(arrow.To) is { } room && room != HousePlan.Room(arrow.From)))
            Open(arrow.To, open);
        foreach (var page in HousePlan.Product.Types.Where(type => type.IsAssignableTo(typeof(IComponent))))
            Open(page, open);

        HousePlan.Product.Types.Where(type => type.IsPublic && !open.Contains(type) && !type.Name.StartsWith('_'))
            .Where(type => HousePlan.Room(type) is { } room && !KnownOpen.Contains(room))
            .Select(type => type.FullName).Order().ShouldBeEmpty();
    }

    // What a public type shows of other types must be public too.
    private static void Open(Type type, HashSet<Type> open)
    {
        foreach (var part in Parts(type).Where(part => HousePlan.Room(part) is not null))
        {
            var written = HousePlan.Written(part.IsGenericType ? part.GetGenericTypeDefinition() : part);
            if (!open.Add(written) || !written.IsPublic)
                continue;
            foreach (var shown in Shown(written))
                Open(shown, open);
        }
    }

    private static IEnumerable<Type> Shown(Type type)
    {
        var methods = type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))
            .Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);
        return methods.SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)
            .Append((method as MethodInfo)?.ReturnType ?? typeof(void)))
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(field => field.FieldType))
            .Concat(type.GetInterfaces()).Concat(type.BaseType is { } parent ? [parent] : []);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.GetElementType() is { } element ? Parts(element) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts)
        .Prepend(type) : [type];
}
