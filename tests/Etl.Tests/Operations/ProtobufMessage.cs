using System.Text;

namespace Warehouse.Etl.Tests.Operations;

/// <summary>Reads the fields of one message of protocol buffers (wire types 0, 1, 2 and 5).</summary>
internal sealed class ProtobufMessage
{
    private readonly List<(int Number, byte[] Content)> _fields = [];
    private readonly Dictionary<int, ulong> _numbers = [];

    public ProtobufMessage(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var key = Varint(ref bytes);
            var length = (key & 7) switch
            {
                0 => -1,
                1 => 8,
                2 => (int)Varint(ref bytes),
                5 => 4,
                _ => throw new InvalidDataException($"Wire type {key & 7} is not read."),
            };
            if (length < 0)
            {
                _numbers[(int)(key >> 3)] = Varint(ref bytes);
                continue;
            }

            _fields.Add(((int)(key >> 3), bytes[..length].ToArray()));
            bytes = bytes[length..];
        }
    }

    public IEnumerable<ProtobufMessage> Messages(int number) => Contents(number).Select(content => new ProtobufMessage(content));

    public string Text(int number) => Contents(number).Select(Encoding.UTF8.GetString).FirstOrDefault() ?? "";

    /// <summary>A whole number; 0 when it is not there, as the format has it.</summary>
    public ulong Number(int number) => _numbers.GetValueOrDefault(number);

    public string Hex(int number) => Contents(number).Select(Convert.ToHexStringLower).FirstOrDefault() ?? "";

    private IEnumerable<byte[]> Contents(int number) => _fields.Where(field => field.Number == number).Select(field => field.Content);

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
