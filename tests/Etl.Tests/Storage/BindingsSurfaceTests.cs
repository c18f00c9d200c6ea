using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Warehouse.Etl.Tests.Storage;

/// <summary>The provider was compiled against another assembly of bindings; these tests hold ours to what it asks for.</summary>
public sealed class BindingsSurfaceTests : IDisposable
{
    private const string Bindings = "DuckDB.NET.Bindings";

    private readonly PEReader _providerFile = Open(typeof(DuckDBConnection));
    private readonly PEReader _bindingsFile = Open(typeof(DuckDBType));

    [Fact]
    public void Every_type_that_the_provider_asks_for_is_there()
    {
        var asked = AskedTypes().Select(handle => SignatureText.Instance.GetTypeFromReference(Provider, handle, 0)).ToList();

        asked.Count.ShouldBeGreaterThan(50);
        asked.ShouldBeSubsetOf(OfferedTypes().Keys);
    }

    [Fact]
    public void Every_member_that_the_provider_asks_for_is_there_with_its_exact_signature()
    {
        var offered = OfferedTypes().SelectMany(type => Members(type.Key, type.Value)).ToHashSet(StringComparer.Ordinal);

        var asked = AskedMembers().ToList();

        asked.Count.ShouldBeGreaterThan(200);
        asked.ShouldBeSubsetOf(offered);
    }

    [Fact]
    public void The_assembly_has_the_name_version_and_key_that_the_provider_asks_for()
    {
        var asked = typeof(DuckDBConnection).Assembly.GetReferencedAssemblies().Single(name => name.Name == Bindings);
        var offered = typeof(DuckDBType).Assembly.GetName();

        offered.GetPublicKeyToken().ShouldBe(asked.GetPublicKeyToken());
        offered.Version.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(asked.Version!);
    }

    public void Dispose()
    {
        _providerFile.Dispose();
        _bindingsFile.Dispose();
    }

    private MetadataReader Provider => _providerFile.GetMetadataReader();

    private MetadataReader Offer => _bindingsFile.GetMetadataReader();

    private static PEReader Open(Type type) => new(File.OpenRead(type.Assembly.Location));

    private IEnumerable<TypeReferenceHandle> AskedTypes() => Provider.TypeReferences.Where(handle => IsBindings(handle));

    private bool IsBindings(TypeReferenceHandle handle)
    {
        var scope = Provider.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => IsBindings((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => Provider.GetString(Provider.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == Bindings,
            _ => false,
        };
    }

    private IEnumerable<string> AskedMembers() =>
        from handle in Provider.MemberReferences
        let member = Provider.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference && IsBindings((TypeReferenceHandle)member.Parent)
        let type = SignatureText.Instance.GetTypeFromReference(Provider, (TypeReferenceHandle)member.Parent, 0)
        let name = Provider.GetString(member.Name)
        select member.GetKind() == MemberReferenceKind.Field
            ? $"{type}.{name}: {member.DecodeFieldSignature(SignatureText.Instance, null)}"
            : $"{type}.{name}: {SignatureText.Write(member.DecodeMethodSignature(SignatureText.Instance, null))}";

    private Dictionary<string, TypeDefinition> OfferedTypes() => Offer.TypeDefinitions.ToDictionary(
        handle => SignatureText.Instance.GetTypeFromDefinition(Offer, handle, 0), Offer.GetTypeDefinition, StringComparer.Ordinal);

    private IEnumerable<string> Members(string type, TypeDefinition definition) =>
        definition.GetMethods().Select(Offer.GetMethodDefinition)
            .Select(m => $"{type}.{Offer.GetString(m.Name)}: {SignatureText.Write(m.DecodeSignature(SignatureText.Instance, null))}")
            .Concat(definition.GetFields().Select(Offer.GetFieldDefinition)
                .Select(f => $"{type}.{Offer.GetString(f.Name)}: {f.DecodeSignature(SignatureText.Instance, null)}"));
}
