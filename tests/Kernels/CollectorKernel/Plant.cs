using System;
using System.Collections.Generic;
using System.Text;

namespace TestKernels;

/// <summary>Object graphs of every kind that C# makes, grown from a number and checked against it: a lost or spoilt object shows.</summary>
internal abstract class Plant(int seed)
{
    private const int Kinds = 8;

    protected int Seed => seed;

    /// <summary>Whether all of it is as it was when it grew.</summary>
    public abstract bool IsWhole();

    public static Plant Grow(int seed) => (seed % Kinds) switch
    {
        0 => new TreePlant(seed),
        1 => new DictionaryPlant(seed),
        2 => new TextPlant(seed),
        3 => new StructPlant(seed),
        4 => new DelegatePlant(seed),
        5 => new BoxPlant(seed),
        6 => new ChainPlant(seed),
        _ => new QueuePlant(seed),
    };

    private sealed class TreePlant : Plant
    {
        private readonly Node _root;

        public TreePlant(int seed) : base(seed) => _root = Make(seed, 6);

        public override bool IsWhole() => Count(_root, Seed) == 127;

        private static Node Make(int value, int depth) => new(value)
        {
            Left = depth == 0 ? null : Make(value * 3, depth - 1),
            Right = depth == 0 ? null : Make((value * 5) + 1, depth - 1),
        };

        private static int Count(Node? node, int value) => node is null ? 0
            : node.Value != value ? -1000
            : 1 + Count(node.Left, value * 3) + Count(node.Right, (value * 5) + 1);
    }

    private sealed class Node(int value)
    {
        public int Value => value;
        public Node? Left { get; init; }
        public Node? Right { get; init; }
    }

    private sealed class DictionaryPlant : Plant
    {
        private readonly Dictionary<string, int[]> _items = [];

        public DictionaryPlant(int seed) : base(seed)
        {
            for (int i = 0; i < 40; i++)
            {
                _items[$"{seed}/{i}"] = [seed, i, seed ^ i];
            }
        }

        public override bool IsWhole()
        {
            bool whole = _items.Count == 40;
            for (int i = 0; i < 40; i++)
            {
                whole &= _items.TryGetValue($"{Seed}/{i}", out int[]? item) && item.Length == 3 && item[2] == (Seed ^ i);
            }

            return whole;
        }
    }

    private sealed class TextPlant : Plant
    {
        private readonly List<string> _lines = [];

        public TextPlant(int seed) : base(seed)
        {
            StringBuilder text = new();
            for (int i = 0; i < 30; i++)
            {
                text.Append(seed + i).Append(',');
                _lines.Insert(0, text.ToString());
            }
        }

        public override bool IsWhole()
        {
            string[] parts = _lines[0].Split(',');
            bool whole = parts.Length == 31 && _lines.Count == 30;
            for (int i = 0; i < 30; i++)
            {
                whole &= parts[i] == (Seed + i).ToString() && _lines[0].StartsWith(_lines[29 - i]);
            }

            return whole;
        }
    }

    private struct Pair
    {
        public long Number;
        public string Text;
        public int[]? Numbers;
    }

    private sealed class StructPlant : Plant
    {
        private Pair[] _pairs = new Pair[3];

        public StructPlant(int seed) : base(seed)
        {
            for (int i = 0; i < 25; i++)
            {
                if (i == _pairs.Length)
                {
                    Array.Resize(ref _pairs, i * 2);
                }

                _pairs[i] = new Pair { Number = seed + i, Text = (seed + i).ToString(), Numbers = i % 2 == 0 ? null : [i, seed] };
            }
        }

        public override bool IsWhole()
        {
            bool whole = true;
            for (int i = 0; i < 25; i++)
            {
                Pair pair = _pairs[i];
                whole &= pair.Number == Seed + i && pair.Text == pair.Number.ToString()
                    && (i % 2 == 0 ? pair.Numbers is null : pair.Numbers is [int first, int second] && first == i && second == Seed);
            }

            return whole;
        }
    }

    private sealed class DelegatePlant : Plant
    {
        private readonly List<Func<int, int>> _steps = [];

        public DelegatePlant(int seed) : base(seed)
        {
            for (int i = 0; i < 20; i++)
            {
                int own = i;
                int[] kept = [seed, i];
                _steps.Add(x => x + own + kept[0] - kept[1]);
            }
        }

        public override bool IsWhole()
        {
            int value = 0;
            foreach (Func<int, int> step in _steps)
            {
                value = step(value);
            }

            return value == 20 * Seed;
        }
    }

    private sealed class BoxPlant : Plant
    {
        private readonly object[] _things;

        public BoxPlant(int seed) : base(seed) =>
            _things = [seed, (long)seed, new Pair { Number = seed, Text = $"t{seed}" }, (seed, $"u{seed}"), 'c', $"s{seed}", (double)seed, new object[] { seed }];

        public override bool IsWhole() => _things[0] is int number && number == Seed
            && _things[1] is long big && big == Seed
            && _things[2] is Pair pair && pair.Number == Seed && pair.Text == $"t{Seed}"
            && _things[3] is (int first, string second) && first == Seed && second == $"u{Seed}"
            && _things[4] is 'c' && _things[5] is string text && text == $"s{Seed}"
            && _things[6] is double real && real == Seed
            && _things[7] is object[] inner && inner[0] is int last && last == Seed;
    }

    private sealed class ChainPlant : Plant
    {
        private readonly LinkedItem _first;

        public ChainPlant(int seed) : base(seed)
        {
            LinkedItem item = new(seed, null);
            for (int i = 1; i < 60; i++)
            {
                item = new LinkedItem(seed + i, item);
            }

            _first = item;
        }

        public override bool IsWhole()
        {
            int left = 60;
            for (LinkedItem? item = _first; item is not null; item = item.Next)
            {
                left--;
                if (item.Value != Seed + left || item.Payload.Length != 5 || item.Payload[4] != item.Value)
                {
                    return false;
                }
            }

            return left == 0;
        }
    }

    private sealed class LinkedItem(int value, LinkedItem? next)
    {
        public int Value => value;
        public LinkedItem? Next => next;
        public int[] Payload { get; } = [0, 0, 0, 0, value];
    }

    private sealed class QueuePlant : Plant
    {
        private readonly Queue<IComparable<int>> _queue = new();

        public QueuePlant(int seed) : base(seed)
        {
            for (int i = 0; i < 50; i++)
            {
                _queue.Enqueue(seed + i);
                if (i % 3 == 0)
                {
                    _queue.Enqueue(_queue.Dequeue());
                }
            }
        }

        public override bool IsWhole()
        {
            bool[] seen = new bool[50];
            foreach (IComparable<int> item in _queue)
            {
                for (int i = 0; i < 50; i++)
                {
                    seen[i] |= item.CompareTo(Seed + i) == 0;
                }
            }

            return Array.IndexOf(seen, false) < 0 && _queue.Count == 50;
        }
    }
}
