namespace System;

/// <summary>An integer whose text is known but not yet written: its length first, so that the buffer has the right size.</summary>
internal readonly ref struct NumberText
{
    private readonly ulong _magnitude;
    private readonly uint _radix;
    private readonly bool _isNegative;
    private readonly bool _isLower;

    public NumberText(ulong magnitude, uint radix, bool isNegative = false, bool isLower = false)
    {
        _magnitude = magnitude;
        _radix = radix;
        _isNegative = isNegative;
        _isLower = isLower;
    }

    /// <summary>Pads with leading zeros up to so many digits.</summary>
    public int MinDigits { get; init; }

    /// <summary>Zeros behind a decimal point; no point when 0.</summary>
    public int Zeros { get; init; }

    /// <summary>A comma after each three digits.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>Characters that <see cref="Write"/> fills.</summary>
    public int Length
    {
        get
        {
            int digits = Digits();
            int whole = digits < MinDigits ? MinDigits : digits;
            int commas = IsGrouped ? (whole - 1) / 3 : 0;
            return (_isNegative ? 1 : 0) + whole + commas + (Zeros == 0 ? 0 : Zeros + 1);
        }
    }

    /// <summary>Fills the span, whose length is <see cref="Length"/>, from its end.</summary>
    public void Write(Span<char> destination)
    {
        int at = destination.Length;
        if (Zeros > 0)
        {
            at -= Zeros;
            destination.Slice(at).Fill('0');
            destination[--at] = '.';
        }

        int first = _isNegative ? 1 : 0;
        ulong rest = _magnitude;
        for (int written = 0; at > first; written++)
        {
            if (IsGrouped && written > 0 && written % 3 == 0)
            {
                destination[--at] = ',';
            }

            ulong quotient = rest / _radix;
            destination[--at] = DigitChar((uint)(rest - (quotient * _radix)));
            rest = quotient;
        }

        if (_isNegative)
        {
            destination[0] = '-';
        }
    }

    private int Digits()
    {
        int digits = 1;
        for (ulong rest = _magnitude / _radix; rest != 0; rest /= _radix)
        {
            digits++;
        }

        return digits;
    }

    private char DigitChar(uint digit) => (char)(digit < 10 ? '0' + digit : (_isLower ? 'a' : 'A') + digit - 10);
}
