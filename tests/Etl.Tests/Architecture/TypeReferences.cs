using System.Reflection;
using System.Reflection.Emit;

namespace Warehouse.Etl.Tests.Architecture;

/// <summary>
/// The types that a compiled type uses: in its signatures and in the instructions of its methods. Source text alone does not tell, as a
/// sibling namespace can be named without its whole path. Opcodes: ECMA-335, partition III.
/// </summary>
internal sealed class TypeReferences(Type type)
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private readonly HashSet<Type> _found = [];

    /// <summary>All types used, generic arguments and element types taken apart.</summary>
    public IReadOnlySet<Type> Read()
    {
        Add(type.BaseType);
        foreach (var each in type.GetInterfaces())
            Add(each);
        foreach (var field in type.GetFields(All))
            Add(field.FieldType);
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
            AddMethod(method);
        return _found;
    }

    private void AddMethod(MethodBase method)
    {
        AddSignature(method);
        if (method.GetMethodBody() is not { } body)
            return;
        foreach (var local in body.LocalVariables)
            Add(local.LocalType);
        foreach (var clause in body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause))
            Add(clause.CatchType);
        AddInstructions(method, body.GetILAsByteArray() ?? []);
    }

    private void AddInstructions(MethodBase method, byte[] il)
    {
        var at = 0;
        while (at < il.Length)
        {
            var value = il[at] == 0xFE ? unchecked((short)(0xFE00 | il[at + 1])) : il[at];
            var code = OpCodesByValue[value];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                AddMember(Resolve(method, BitConverter.ToInt32(il, at)));
            at += OperandSize(code.OperandType, il, at);
        }
    }

    private MemberInfo? Resolve(MethodBase method, int token) => type.Module.ResolveMember(
        token,
        type.IsGenericType ? type.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null);

    private void AddMember(MemberInfo? member)
    {
        Add(member as Type ?? member?.DeclaringType);
        if (member is FieldInfo field)
            Add(field.FieldType);
        else if (member is MethodBase method)
            AddSignature(method);
    }

    private void AddSignature(MethodBase method)
    {
        foreach (var parameter in method.GetParameters())
            Add(parameter.ParameterType);
        if (method is MethodInfo { ReturnType: var result })
            Add(result);
        if (method.IsGenericMethod)
            Array.ForEach(method.GetGenericArguments(), Add);
    }

    private void Add(Type? used)
    {
        if (used is null || used.IsGenericParameter || !_found.Add(used))
            return;
        Add(used.GetElementType());
        if (used.IsGenericType)
            Array.ForEach(used.GetGenericArguments(), Add);
    }

    private static int OperandSize(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
        _ => 4,
    };
}
