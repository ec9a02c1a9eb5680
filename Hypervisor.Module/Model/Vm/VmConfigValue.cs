namespace Hypervisor.Model.Vm;

/// <summary>The value forms of vm.conf. No culture, no signs, no white space inside.</summary>
public static class VmConfigValue
{
    internal static bool TryReadDecimal(string text, out ulong number)
    {
        number = 0;
        foreach (char digit in text)
        {
            if (digit is < '0' or > '9' || number > (ulong.MaxValue - 9) / 10)
            {
                return false;
            }

            number = (number * 10) + (uint)(digit - '0');
        }

        return text.Length > 0;
    }

    /// <summary>Decimal numbers with commas between them.</summary>
    /// <param name="highest">What each may be at most.</param>
    /// <param name="longest">How many there may be; there must be one.</param>
    internal static bool TryReadList(string text, int highest, int longest, out int[] numbers)
    {
        string[] parts = text.Split(',');
        numbers = new int[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!TryReadDecimal(parts[i], out ulong number) || number > (ulong)highest)
            {
                return false;
            }

            numbers[i] = (int)number;
        }

        return parts.Length <= longest;
    }

    /// <summary>Hexadecimal with or without 0x, up to 16 digits.</summary>
    internal static bool TryReadHexadecimal(string text, out ulong number)
    {
        number = 0;
        int first = text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X' ? 2 : 0;
        for (int i = first; i < text.Length; i++)
        {
            int digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            number = (number << 4) | (uint)digit;
        }

        return text.Length - first is > 0 and <= 16;
    }

    /// <summary>Bytes, or a number with the suffix K, M or G (powers of 1024).</summary>
    internal static bool TryReadSize(string text, out ulong bytes)
    {
        int shift = text.Length == 0 ? 0 : text[text.Length - 1] switch
        {
            'K' or 'k' => 10,
            'M' or 'm' => 20,
            'G' or 'g' => 30,
            _ => 0,
        };
        bool read = TryReadDecimal(shift == 0 ? text : text.Substring(0, text.Length - 1), out ulong number);
        bytes = number << shift;
        return read && bytes >> shift == number;
    }

    /// <summary>What <see cref="IsName"/> asks for.</summary>
    public const string NameForm = "1 to 16 letters, digits, '-' or '_'";

    /// <summary>Whether a VM may be called so.</summary>
    public static bool IsName(string text) => text.Length <= 16 && IsWord(text);

    /// <summary>Whether there is something, and nothing but letters, digits, '-' and '_'.</summary>
    internal static bool IsWord(string text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>As in "a, b and c".</summary>
    internal static string Enumerate(string[] words)
    {
        string text = "";
        for (int i = 0; i < words.Length; i++)
        {
            text += i == 0 ? words[i] : i == words.Length - 1 ? $" and {words[i]}" : $", {words[i]}";
        }

        return text;
    }
}
