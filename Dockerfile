# The bot in production. The stand-in, the tests and the tools stay outside.
FROM python:3.13-slim AS packages
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /app/.venv && /app/.venv/bin/pip install --no-cache-dir --require-hashes -r requirements.txt

FROM python:3.13-slim
RUN install -d -o 10001 -g 10001 -m 0700 /app/data
WORKDIR /app
COPY --from=packages /app/.venv /app/.venv
COPY app.py ./
COPY settings ./settings
COPY timeoff ./timeoff
COPY languages ./languages
COPY understanding ./understanding
COPY dialogs ./dialogs
COPY bookings ./bookings
COPY identity ./identity
COPY graph ./graph
COPY storage ./storage
COPY bot ./bot
# Time zones come from the pinned tzdata package, not from the image.
ENV PATH=/app/.venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PYTHONTZPATH="" \
    HOST=0.0.0.0 PORT=3978 DATABASE_URL=sqlite:////app/data/timeoff.db
USER 10001:10001
VOLUME /app/data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/livez', timeout=2)"]
# What is under way is finished within 25 seconds: `docker stop --time 30` waits for that.
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "app.py"]
